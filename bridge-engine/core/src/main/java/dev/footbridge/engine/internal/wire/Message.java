package dev.footbridge.engine.internal.wire;

import dev.footbridge.engine.internal.json.JsonText;
import dev.footbridge.engine.spi.Payload;

/**
 * Writes messages from the host to JavaScript, as JSON: {@code [kind,id]} or {@code
 * [kind,id,json]}. {@code wire.js} in the shim has the same kinds; a test compares the two.
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

  /** A message to the logic layer of a whole program. */
  public static final int LOGIC = 7;

  private Message() {}

  /**
   * Returns the first message.
   *
   * @param engine the part that is the same for all programs of the engine
   * @param program the part for this program
   */
  public static Payload manifest(String engine, String program) {
    return of(MANIFEST, 0, JsonText.array(engine, program));
  }

  /** Returns the message that call {@code id} ended with {@code result}. */
  public static Payload end(boolean isOk, long id, Payload result) {
    return of(isOk ? OK : FAIL, id, result.json());
  }

  /** Returns the message that call {@code id} has a state. */
  public static Payload state(long id, Payload state) {
    return of(STATE, id, state.json());
  }

  /** Returns the message that timer {@code id} is due. */
  public static Payload timer(long id) {
    return Payload.of(JsonText.message(TIMER, id));
  }

  /** Returns the message that the program's own code failed as {@code text} says. */
  public static Payload error(String text) {
    return of(ERROR, 0, JsonText.quote(text));
  }

  /** Returns the message that the host sends event {@code name}. */
  public static Payload hostEvent(String name, Payload data) {
    String event = JsonText.object("name", JsonText.quote(name), "data", data.json());
    return of(HOST_EVENT, 0, event);
  }

  /** Returns the message {@code json} to the logic layer. */
  public static Payload logic(long id, String json) {
    return of(LOGIC, id, json);
  }

  /** Returns the message that the logic layer is to answer a call. */
  public static Payload logicCall(long id, String name, Payload params) {
    String call = JsonText.object("name", JsonText.quote(name), "params", params.json());
    return logic(id, JsonText.with(call, "do", "\"call\""));
  }

  private static Payload of(int kind, long id, String json) {
    return Payload.of(JsonText.message(kind, id, json));
  }
}
