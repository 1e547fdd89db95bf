package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.observe.ErrorCode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Rule R1: numbers never change meaning. Add a line for a new code; never edit one. */
class ErrorCodeTest {
  @Test
  void R1_numbersNeverChangeMeaning() {
    assertThat(Arrays.stream(ErrorCode.values()).map(code -> code.code() + " " + code))
        .containsExactly(
            "1001 UNKNOWN_API",
            "1002 MALFORMED_CALL",
            "1003 UNSENDABLE_ARGUMENTS",
            "1004 PARAMETER_ERROR",
            "1005 HANDLER_THREW",
            "1006 RESULT_NOT_JSON",
            "1007 RESULT_NOT_OBJECT",
            "1008 SYNC_CALL_TO_ASYNC_HANDLER",
            "1009 TIMEOUT",
            "1010 CLOSED",
            "1011 PERMISSION_DENIED",
            "1012 PAYLOAD_TOO_LONG",
            "1013 PAYLOAD_TOO_DEEP",
            "1014 TOO_MANY_PENDING_CALLS",
            "1015 EXECUTOR_REFUSED",
            "1016 INTERNAL_ERROR",
            "1017 TOO_MANY_STATES",
            "1018 TOO_MUCH_HELD");
  }
}
