package dev.footbridge.engine.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.observe.Outcome;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final String REASON = "java.io.IOException: disk full";
  private static final String HIDDEN = "{\"errMsg\":\"pay:fail internal error\"}";

  private final Outcomes outcomes =
      new Outcomes(new JsonCodec(500), new PayloadLimits(100_000, 500));

  @Test
  void X1_theListenerGetsAReasonThatIsHidden() {
    assertHidden(outcomes.fail("pay", null, REASON));
    assertHidden(outcomes.text("pay", "{\"errMsg\":\"pay:fail " + REASON + "\"}"));
  }

  private static void assertHidden(Outcome outcome) {
    assertThat(outcome.json()).isEqualTo(HIDDEN);
    assertThat(outcome.errorCode()).isNull();
    assertThat(outcome.cause())
        .hasMessage(
            "the program reads 'internal error', because the reason has the name of a class: "
                + REASON)
        .satisfies(
            cause ->
                assertThat(cause.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(OutcomesTest.class.getName())));
  }

  @Test
  void X1_anyOtherReasonHasNoCause() {
    Outcome outcome = outcomes.fail("pay", null, "the price is US$5");
    assertThat(outcome.json()).isEqualTo("{\"errMsg\":\"pay:fail the price is US$5\"}");
    assertThat(outcome.cause()).isNull();
    assertThat(outcomes.fail("pay", null, null).cause()).isNull();
    assertThat(outcomes.fail("pay", null, "").json()).isEqualTo("{\"errMsg\":\"pay:fail\"}");
  }
}
