package dev.footbridge.engine.internal.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.result.Refusal;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.spi.Payload;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A call as it arrives from JavaScript, with everything that the engine needs to know about it.
 *
 * @param route the way of calling, which determines where the input is
 * @param isSync whether the program waits for the result
 * @param id its number, unique and increasing within its program
 * @param event the name of the API called; empty if the call has none
 * @param params the parameters
 * @param details what few calls have
 */
public record CallEnvelope(
    Route route, boolean isSync, long id, String event, Payload params, Details details) {

  /** The parameters of a refused call, for listeners. */
  private static final Payload NO_PARAMS = Payload.of("{}");

  /** The parameters if toJSON returned undefined. */
  private static final Payload NOTHING = Payload.of("null");

  /** The ways of calling. */
  public enum Route {
    /** Through {@code wx.<name>}: the parameters are the input. */
    WX,
    /** Through {@code invokeNativePlugin}: the input is under {@code data}. */
    NATIVE
  }

  /**
   * What few calls have.
   *
   * @param timeoutNanos the call's own timeout in nanoseconds; 0 if it has none
   * @param jsStack the JavaScript frames where it was made; empty if they are not recorded
   * @param refusal why the shim could not write its parameters as JSON; null if it could
   */
  public record Details(long timeoutNanos, String jsStack, @Nullable Refusal refusal) {
    /** The details of most calls. */
    public static final Details NONE = new Details(0, "", null);
  }

  /**
   * Reads a call.
   *
   * @param event the name of the API called; null counts as empty
   * @param params the parameters; null if toJSON returned undefined, or the shim refused the call
   * @param details what the shim wrote, as JSON; null if there is nothing
   * @throws IllegalArgumentException if {@code details} is not JSON, which is a bug of the shim
   */
  public static CallEnvelope read(
      Route route,
      boolean isSync,
      long id,
      @Nullable String event,
      @Nullable Payload params,
      @Nullable String details,
      JsonCodec codec) {
    Details read = details == null ? Details.NONE : read(details, codec);
    Payload missing = read.refusal() == null ? NOTHING : NO_PARAMS;
    return new CallEnvelope(
        route, isSync, id, event == null ? "" : event, params == null ? missing : params, read);
  }

  private static Details read(String details, JsonCodec codec) {
    JsonNode read;
    try {
      read = codec.readTree(details);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the shim sent an envelope that is not JSON", e);
    }
    return new Details(
        nanos(read.path("timeout").asDouble()), read.path("stack").asText(), refusal(read));
  }

  /** Returns how long its texts are, in UTF-16 units. */
  public int textUnits() {
    return event.length() + params.json().length() + details.jsStack().length();
  }

  /** Returns a copy whose frames are {@code jsStack}. */
  public CallEnvelope withJsStack(String jsStack) {
    Details changed = new Details(details.timeoutNanos(), jsStack, details.refusal());
    return new CallEnvelope(route, isSync, id, event, params, changed);
  }

  /** Returns the {@code wx} function called, which {@code errMsg} starts with. */
  public String via() {
    return route == Route.NATIVE ? BridgeCall.NATIVE : event;
  }

  private static @Nullable Refusal refusal(JsonNode details) {
    JsonNode code = details.get("errCode");
    return code == null
        ? null
        : new Refusal(ErrorCode.of(code.asInt()), details.path("reason").asText());
  }

  private static long nanos(double millis) {
    return (long) (millis * TimeUnit.MILLISECONDS.toNanos(1));
  }
}
