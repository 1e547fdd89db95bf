package dev.footbridge.engine.host;

import dev.footbridge.api.Exchange;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;

/** The host of plugins that use only the common types. */
enum PlainHost implements BridgeHost<MiniAppContext> {
  INSTANCE;

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
