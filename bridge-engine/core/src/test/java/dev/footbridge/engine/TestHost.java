package dev.footbridge.engine;

import dev.footbridge.api.Exchange;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.host.BridgeHost;

/** A plain host that tests can override. */
public class TestHost implements BridgeHost<MiniAppContext> {
  @Override
  public Class<MiniAppContext> contextType() {
    return MiniAppContext.class;
  }

  @Override
  public MiniAppContext context(MiniAppInfo program) {
    return () -> program;
  }

  @Override
  public Class<? extends RequestEvent> requestType() {
    return RequestEvent.class;
  }

  @Override
  public RequestEvent request(Exchange exchange, MiniAppContext context) {
    return new RequestEvent(exchange);
  }
}
