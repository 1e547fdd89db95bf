package dev.footbridge.engine.internal.wire;

import dev.footbridge.engine.internal.json.JsonText;
import dev.footbridge.engine.spi.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A message from the host to JavaScript: a kind, a number, and usually a payload. {@code wire.js}
 * in the shim has the same kinds; a test compares the two.
 */
public final class Message {
  /** The first message: the APIs, the denied ones, and the launch options. */
  public static final int MANIFEST = 0;

  /** A call succeeded. */
  public static final int OK = 1;

  /** A call failed. */
  public static final int FAIL = 2;

  /** A call has a state. */
  public static final int STATE = 3;

  /** A timer is due. */
  public static final int TIMER = 4;

  /** The program's own code failed: the shim calls its error hooks. */
  public static final int ERROR = 5;

  /** The host sends an event. */
  public static final int HOST_EVENT = 6;

  private final int kind;
  private final long id;
  private final @Nullable Payload payload;

  private Message(int kind, long id, @Nullable Payload payload) {
    this.kind = kind;
    this.id = id;
    this.payload = payload;
  }

  /**
   * Creates the first message.
   *
   * @param engine the part that is the same for all programs of the engine
   * @param program the part for this program
   */
  public static Message manifest(String engine, String program) {
    return new Message(MANIFEST, 0, Payload.of(JsonText.array(engine, program)));
  }

  /** Creates the message that call {@code id} ended with {@code result}. */
  public static Message end(boolean isOk, long id, Payload result) {
    return new Message(isOk ? OK : FAIL, id, result);
  }

  /** Creates the message that call {@code id} has a state. */
  public static Message state(long id, Payload state) {
    return new Message(STATE, id, state);
  }

  /** Creates the message that timer {@code id} is due. */
  public static Message timer(long id) {
    return new Message(TIMER, id, null);
  }

  /** Creates the message that the program's own code failed as {@code text} says. */
  public static Message error(String text) {
    return new Message(ERROR, 0, Payload.of(JsonText.quote(text)));
  }

  /** Creates the message that the host sends event {@code name}. */
  public static Message hostEvent(String name, Payload data) {
    String event = JsonText.object("name", JsonText.quote(name), "data", data.json());
    return new Message(HOST_EVENT, 0, Payload.of(event));
  }

  /** Returns the message as JSON for the shim: {@code [kind,id]} or {@code [kind,id,json]}. */
  public Payload toPayload() {
    return Payload.of(
        payload == null ? JsonText.message(kind, id) : JsonText.message(kind, id, payload.json()));
  }
}
