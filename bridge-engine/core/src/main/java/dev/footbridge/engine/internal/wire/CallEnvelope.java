package dev.footbridge.engine.internal.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.result.Refusal;
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
 * @param via the {@code wx} function called, which {@code errMsg} starts with
 * @param event the name of the API called; empty if the call has none
 * @param params the parameters
 * @param timeoutNanos its own timeout in nanoseconds; 0 if it has none
 * @param jsStack the JavaScript frames where it was made; empty if they are not recorded
 * @param refusal why the shim could not write its parameters as JSON; null if it could
 */
public record CallEnvelope(
    Route route,
    boolean isSync,
    long id,
    String via,
    String event,
    Payload params,
    long timeoutNanos,
    String jsStack,
    @Nullable Refusal refusal) {

  /** The {@code wx} function that calls any custom API by name. */
  public static final String NATIVE = "invokeNativePlugin";

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
   * Reads a call.
   *
   * @param event the name of the API called; null counts as empty
   * @param params the parameters; null if toJSON returned undefined, or the shim refused the call
   * @param details the envelope that the shim wrote, as JSON; null if there is none
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
    String name = event == null ? "" : event;
    String via = route == Route.NATIVE ? NATIVE : name;
    if (details == null) {
      Payload sent = params == null ? NOTHING : params;
      return new CallEnvelope(route, isSync, id, via, name, sent, 0, "", null);
    }
    JsonNode read;
    try {
      read = codec.readTree(details);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the shim sent an envelope that is not JSON", e);
    }
    long timeoutNanos = nanos(read.path("timeout").asDouble());
    String jsStack = read.path("stack").asText();
    Refusal refusal = refusal(read);
    Payload sent = params != null ? params : refusal == null ? NOTHING : NO_PARAMS;
    return new CallEnvelope(route, isSync, id, via, name, sent, timeoutNanos, jsStack, refusal);
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
