package com.acme.sdk;

public abstract class BaseJsPlugin {
  protected IMiniAppContext mMiniAppContext;
  protected MiniAppInfo mMiniAppInfo;
}
