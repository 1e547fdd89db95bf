package dev.footbridge.android;

import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Takes the answer of a {@link MiniOpenApiProxy} (rule A6). From any thread. */
@FunctionalInterface
public interface AsyncResult {
  /**
   * Ends the call. The first answer counts; a later one is ignored and reported (rule S3).
   *
   * @param succeeded whether the call is a success
   * @param result the keys of the result, which the program gets; an {@code errMsg} among them is
   *     the reason of a failure. Null means none
   */
  void onReceiveResult(boolean succeeded, @Nullable JSONObject result);
}
