package com.acme.sdk;

public class MiniAppInfo {
  public String appId = "of the vendor's library";
}
