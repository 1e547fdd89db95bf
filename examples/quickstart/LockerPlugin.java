import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;
import org.json.JSONObject;

/** The lockers of a parcel station, as the super app offers them to its mini programs. */
@JsPlugin(secondary = true)
public class LockerPlugin extends BaseJsPlugin {
  /** Asynchronous: answers with data. */
  @JsEvent("findParcel")
  public void findParcel(final RequestEvent req) {
    JSONObject input = new JSONObject(req.params());
    req.ok(
        new JSONObject()
            .put("code", input.getString("code"))
            .put("locker", 12)
            .put("weightKg", 2.5)
            .put("station", mMiniAppContext.getMiniAppInfo().appId()));
  }

  /** Synchronous: the text returned is the result. */
  @JsEvent("lockerStatus")
  public String lockerStatus(final RequestEvent req) {
    return req.okSync(Map.of("door", "closed"));
  }

  /** Reports its progress four times before it answers. */
  @JsEvent("openLocker")
  public void openLocker(final RequestEvent req) {
    for (String step : new String[] {"checking code", "unlocking", "door opens", "door open"}) {
      req.sendState(req, new JSONObject().put("step", step));
    }
    req.ok(new JSONObject().put("door", "open"));
  }

  /** Fails, with a reason and with data. */
  @JsEvent("payStorageFee")
  public void payStorageFee(final RequestEvent req) {
    req.fail(new JSONObject().put("amountDue", 1.5), "the card was declined");
  }

  /** Throws: the program reads the message, and only the host sees the stack. */
  @JsEvent("printLabel")
  public void printLabel(final RequestEvent req) {
    throw new IllegalStateException("the label printer is out of paper");
  }
}
