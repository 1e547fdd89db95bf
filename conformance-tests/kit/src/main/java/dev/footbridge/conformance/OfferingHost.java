package dev.footbridge.conformance;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.Exchange;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.host.OfferedApis;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A host that offers two APIs of its plugin, one of which the engine has. */
final class OfferingHost implements BridgeHost<MiniAppContext> {
  /** Handles what the host may offer. */
  @JsPlugin(secondary = false)
  public static class OfferedPlugin extends BaseJsPlugin {
    /** Answers. */
    @JsEvent({"rings", "rests", "getDeviceInfo"})
    public void offered(RequestEvent req) {
      req.ok(Map.of("by", "host"));
    }
  }

  @Override
  public List<OfferedApis> offers(List<Object> proxies) {
    return List.of(
        new OfferedApis(OfferedPlugin.class, OfferedPlugin::new, Set.of("rings", "getDeviceInfo")));
  }

  @Override
  public Class<MiniAppContext> contextType() {
    return MiniAppContext.class;
  }

  @Override
  public MiniAppContext context(MiniAppInfo program) {
    return BridgeHost.plain().context(program);
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
