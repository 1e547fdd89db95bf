package dev.footbridge.engine;

import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param isOk whether it succeeded
 * @param json the result as the program reads it: the text of a JSON object with the handler's
 *     keys, {@code errMsg} and, if the engine made the failure, {@code errCode} (rule R1)
 * @param errorCode why the engine made it fail; null if the handler settled it
 * @param cause what the handler threw or what could not be written, with its stack; null if
 *     nothing. The program sees nothing of it (rule X1)
 */
public record Outcome(
    boolean isOk, String json, @Nullable ErrorCode errorCode, @Nullable Throwable cause) {

  static Outcome ok(String json) {
    return new Outcome(true, json, null, null);
  }

  static Outcome fail(String json) {
    return new Outcome(false, json, null, null);
  }
}
