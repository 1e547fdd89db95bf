package dev.footbridge.engine.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls end: rules R1, R7, S2, S7, D3. */
class OutcomesTest {
  private final Outcomes outcomes = new Outcomes(new JsonCodec(500), new PayloadLimits(1000, 500));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"errMsg\":\"pay:fail no funds\"} | {\"errMsg\":\"pay:fail no funds\"}",
        "{\"errMsg\":\"other:fail no funds\",\"n\":1} | {\"n\":1,\"errMsg\":\"pay:fail no funds\"}",
        "{\"errMsg\":\"login:fail   \"} | {\"errMsg\":\"pay:fail\"}",
        "{\"errMsg\":\":fail\"} | {\"errMsg\":\"pay:fail\"}",
      })
  void D3_aTextWhoseErrMsgHasAFailIsAFailureForItsReason(String text, String result) {
    Outcome outcome = outcomes.text("pay", text);

    assertThat(outcome.isOk()).isFalse();
    assertThat(outcome.json()).isEqualTo(result);
    assertThat(outcome.errorCode()).as("the handler settled the call").isNull();
    assertThat(outcome.cause()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"errMsg\":\"all is well\"}", "{\"errMsg\":7}", " { } "})
  void D3_otherTextsAreSuccesses(String text) {
    Outcome outcome = outcomes.text("pay", text);

    assertThat(outcome).hasToString("ok {\"errMsg\":\"pay:ok\"}");
    assertThat(outcome.isOk()).isTrue();
    assertThat(outcome.errorCode()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not JSON | RESULT_NOT_JSON | the text that the handler returned is not JSON",
        "[1] | RESULT_NOT_OBJECT | the handler must return the text of a JSON object, but returned an"
            + " array",
      })
  void D3_aTextThatIsNoObjectIsAFailureOfTheEngine(String text, ErrorCode code, String reason) {
    Outcome outcome = outcomes.text("pay", text);

    assertThat(outcome.errorCode()).isEqualTo(code);
    assertThat(outcome)
        .hasToString(
            "fail {\"errMsg\":\"pay:fail " + reason + "\",\"errCode\":" + code.code() + "}");
  }

  @Test
  void S7_dataOfAFailureThatIsNoObjectIsAFailureOfTheEngine() {
    Outcome outcome = outcomes.fail("pay", List.of(1), "no funds");

    assertThat(outcome.errorCode()).isEqualTo(ErrorCode.RESULT_NOT_OBJECT);
    assertThat(outcome.json())
        .isEqualTo(
            "{\"errMsg\":\"pay:fail a result must be a JSON object, but is an"
                + " array\",\"errCode\":1007}");
  }

  @Test
  void S7_aResultThatCannotBeWrittenIsAFailureWithItsCause() {
    Object[] cycle = new Object[1];
    cycle[0] = Arrays.asList(cycle);
    for (Outcome outcome :
        List.of(
            outcomes.ok("pay", Map.of("c", cycle)), outcomes.fail("pay", Map.of("c", cycle), ""))) {
      assertThat(outcome.errorCode()).isEqualTo(ErrorCode.RESULT_NOT_JSON);
      assertThat(outcome.json()).contains("pay:fail the result cannot be written as JSON");
      assertThat(outcome.cause()).isNotNull();
    }
  }

  @Test
  void S2_anExceptionIsAFailureWithItsMessageAndKeepsTheException() {
    IllegalStateException thrown = new IllegalStateException("no funds");
    Throwable wrapped = new CompletionException(new ExecutionException(thrown));
    for (Throwable each : List.of(thrown, wrapped)) {
      Outcome outcome = outcomes.threw("pay", each, OutcomesTest.class.getClassLoader());

      assertThat(outcome.errorCode()).isEqualTo(ErrorCode.HANDLER_THREW);
      assertThat(outcome.cause()).isSameAs(thrown);
      assertThat(outcome).hasToString("fail {\"errMsg\":\"pay:fail no funds\",\"errCode\":1005}");
    }
  }

  /** A wrapper that is its own cause. */
  private static final class Endless extends CompletionException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      return this;
    }
  }

  @Test
  void S2_aWrapperAroundItselfIsTheException() {
    Endless endless = new Endless();
    assertThat(Outcomes.unwrap(endless)).isSameAs(endless);
  }

  @Test
  void S2_aWrapperAroundNothingIsTheException() {
    CompletionException empty = new CompletionException("no funds", null);
    assertThat(Outcomes.unwrap(empty)).isSameAs(empty);
  }
}
