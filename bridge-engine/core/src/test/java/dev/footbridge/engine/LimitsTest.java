package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Rules S4, S9, T2, X5: the limits of a program. */
class LimitsTest {
  private static final Map<String, UnaryOperator<Limits>> NOT_POSITIVE =
      Map.of(
          "callTimeout", limits -> limits.withCallTimeout(Duration.ZERO),
          "closeGrace", limits -> limits.withCloseGrace(Duration.ofNanos(-1)),
          "stallAfter", limits -> limits.withStallAfter(Duration.ZERO),
          "maxPayloadChars", limits -> limits.withMaxPayloadChars(0),
          "maxDepth", limits -> limits.withMaxDepth(0),
          "maxPendingCalls", limits -> limits.withMaxPendingCalls(0));

  @Test
  void eachLimitIsChangedByItself() {
    Limits limits =
        Limits.DEFAULT
            .withCallTimeout(Duration.ofSeconds(2))
            .withCloseGrace(Duration.ofSeconds(3))
            .withStallAfter(Duration.ofSeconds(4))
            .withMaxPayloadChars(5)
            .withMaxDepth(6)
            .withMaxPendingCalls(7);

    assertThat(limits)
        .isEqualTo(
            new Limits(
                Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4), 5, 6, 7));
    assertThat(Limits.DEFAULT.callTimeout()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aLimitThatIsNotPositiveIsRefusedByName() {
    NOT_POSITIVE.forEach(
        (name, change) ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(Limits.DEFAULT))
                .withMessageContaining(name));
  }

  @Test
  void theLeastOfEachIsAllowed() {
    Duration least = Duration.ofNanos(1);
    Limits limits = new Limits(least, Duration.ZERO, least, 1, 1, 1);

    assertThat(limits.closeGrace()).isZero();
    assertThat(limits.maxDepth()).isOne();
  }
}
