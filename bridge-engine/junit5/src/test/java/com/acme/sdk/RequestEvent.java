package com.acme.sdk;

import org.json.JSONObject;

public class RequestEvent {
  public String jsonParams;

  public String ok(JSONObject data) {
    throw new UnsupportedOperationException("this is the vendor's");
  }
}
