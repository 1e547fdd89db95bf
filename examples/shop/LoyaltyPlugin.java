import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;

/** The super app's loyalty programme: a point for each full unit of money. */
@JsPlugin(secondary = true)
public class LoyaltyPlugin extends BaseJsPlugin {
  private int points = 40;

  /** Answers with the points of the user. */
  @JsEvent("loyaltyPoints")
  public void loyaltyPoints(final RequestEvent req) {
    req.ok(Map.of("points", points));
  }

  /** Adds the points for a purchase, and answers with the new number. */
  @JsEvent("earnPoints")
  public void earnPoints(final RequestEvent req) {
    int cents = ((Number) req.params().get("cents")).intValue();
    if (cents <= 0) {
      req.fail("no points for " + cents + " cents");
      return;
    }
    points += cents / 100;
    req.ok(Map.of("points", points));
  }
}
