import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;

/** Sells tickets. */
@JsPlugin(secondary = true)
public class TillPlugin extends BaseJsPlugin {
  @JsEvent("price")
  public String price(RequestEvent req) {
    return req.okSync(Map.of("each", 4));
  }

  @JsEvent("buy")
  public void buy(RequestEvent req) {
    req.sendState(Map.of("printed", 1));
    req.ok(Map.of("count", req.params().get("count")));
  }

  @JsEvent("getSystemInfoSync")
  public String systemInfo(RequestEvent req) {
    return req.okSync(Map.of("brand", "till"));
  }

  @JsEvent("jam")
  public void jam(RequestEvent req) {
    throw new IllegalStateException("the printer is jammed");
  }
}
