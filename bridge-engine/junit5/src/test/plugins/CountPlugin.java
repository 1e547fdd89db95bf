import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;

/** Counts in a static field. */
@JsPlugin(secondary = true)
public class CountPlugin extends BaseJsPlugin {
  private static int calls;

  @JsEvent("count")
  public void count(RequestEvent req) {
    req.ok(Map.of("calls", ++calls));
  }
}
