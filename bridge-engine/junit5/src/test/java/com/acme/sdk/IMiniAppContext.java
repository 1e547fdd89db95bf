package com.acme.sdk;

public interface IMiniAppContext {
  MiniAppInfo getMiniAppInfo();
}
