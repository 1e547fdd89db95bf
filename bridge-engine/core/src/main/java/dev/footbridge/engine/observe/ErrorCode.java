package dev.footbridge.engine.observe;

/**
 * The failures that the engine itself produces, with the number that a program reads as {@code
 * errCode} (rule R1). Numbers never change their meaning.
 */
public enum ErrorCode {
  /** No handler of that name (rule S1). */
  UNKNOWN_API(1001),
  /** The call is malformed: no options object, no {@code api_name}, a bad timeout (rule C7). */
  MALFORMED_CALL(1002),
  /** The arguments cannot be sent: a cycle, a BigInt, a getter that throws (rule S8). */
  UNSENDABLE_ARGUMENTS(1003),
  /** The parameters do not match the template (rule P2). */
  PARAMETER_ERROR(1004),
  /** The handler threw (rule S2). */
  HANDLER_THREW(1005),
  /** The result cannot be written as JSON (rule S7). */
  RESULT_NOT_JSON(1006),
  /** The result is JSON, but not an object (rule R7). */
  RESULT_NOT_OBJECT(1007),
  /** A synchronous call to an asynchronous handler (rule S5). */
  SYNC_CALL_TO_ASYNC_HANDLER(1008),
  /** The call's deadline passed (rule S4). */
  TIMEOUT(1009),
  /** The program is closing or closed (rule S9). */
  CLOSED(1010),
  /** The program may not use this API (rule X3). */
  PERMISSION_DENIED(1011),
  /** The parameters or the result are longer than allowed (rule X5). */
  PAYLOAD_TOO_LONG(1012),
  /** The parameters, the result or a state are nested deeper than allowed (rule X5). */
  PAYLOAD_TOO_DEEP(1013),
  /** More calls are open than allowed (rule X5). */
  TOO_MANY_PENDING_CALLS(1014),
  /** The executor of the handler refused the call. */
  EXECUTOR_REFUSED(1015),
  /** Something in the engine or the host failed; the host's listener has the details. */
  INTERNAL_ERROR(1016),
  /** More states than allowed are queued, from a thread that must not wait (rule T5). */
  TOO_MANY_STATES(1017),
  /**
   * The engine holds more for the program than allowed: the call, its result or its state (X11).
   */
  TOO_MUCH_HELD(1018);

  private final int code;

  ErrorCode(int code) {
    this.code = code;
  }

  /** Returns the failure with that number; {@link #INTERNAL_ERROR} if there is none. */
  public static ErrorCode of(int code) {
    for (ErrorCode each : values()) {
      if (each.code == code) {
        return each;
      }
    }
    return INTERNAL_ERROR;
  }

  /** Returns the number that a program reads. */
  public int code() {
    return code;
  }
}
