package dev.footbridge.engine.internal.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.wire.Message;
import dev.footbridge.engine.internal.wire.Outbox;
import dev.footbridge.engine.spi.Payload;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one program that its logic layer has to answer, each from the message that asks it
 * to the operation that ends the call.
 */
public final class LogicCalls {
  private final Map<Long, CallExchange> asked = new ConcurrentHashMap<>();
  private final Outbox outbox;
  private final JsonCodec codec;

  /** Creates an empty set. */
  public LogicCalls(Outbox outbox, JsonCodec codec) {
    this.outbox = outbox;
    this.codec = codec;
  }

  /** Asks the logic layer to answer a call. A call that is cancelled is forgotten. */
  void ask(CallExchange exchange) {
    Call call = exchange.call();
    long id = call.id();
    asked.put(id, exchange);
    call.onCancel(() -> asked.remove(id));
    outbox.post(Message.logicCall(id, call.event(), Payload.of(call.jsonParams())));
  }

  /**
   * Ends a call as the logic layer says; does nothing if it has ended. Called in turns.
   *
   * @param json an object that may have {@code data} and {@code reason}
   * @throws IllegalArgumentException if it is not JSON, which is a bug of the logic layer
   */
  public void end(long id, boolean isOk, String json) {
    CallExchange exchange = asked.remove(id);
    if (exchange == null) {
      return;
    }
    JsonNode end;
    try {
      end = codec.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the logic layer ended a call with no JSON", e);
    }
    @Nullable JsonNode data = end.get("data");
    if (isOk) {
      exchange.ok(data);
    } else {
      exchange.fail(data, end.path("reason").asText());
    }
  }

  /** Returns how many calls the logic layer has to answer. */
  public int size() {
    return asked.size();
  }

  /** Forgets all calls: the program has ended. */
  public void close() {
    asked.clear();
  }
}
