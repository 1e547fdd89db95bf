import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;

/** Sells tickets, as the super app does. */
@JsPlugin(secondary = true)
public class TicketPlugin extends BaseJsPlugin {
  private static final int PRICE = 4;

  @JsEvent("ticketPrice")
  public String price(RequestEvent req) {
    return req.okSync(Map.of("price", PRICE));
  }

  @JsEvent("buyTickets")
  public void buy(RequestEvent req) {
    int count = ((Number) req.params().get("count")).intValue();
    if (count > 9) {
      req.fail("at most 9 tickets at once");
      return;
    }
    for (int i = 1; i <= count; i++) {
      req.sendState(Map.of("printed", i));
    }
    req.ok(Map.of("paid", count * PRICE));
  }
}
