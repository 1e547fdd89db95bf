package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Rules D7, S4, S9, T2, X5: the limits of a program. */
class LimitsTest {
  private static final Map<String, UnaryOperator<Limits>> NOT_POSITIVE =
      Map.of(
          "callTimeout", limits -> limits.withCallTimeout(Duration.ZERO),
          "closeGrace", limits -> limits.withCloseGrace(Duration.ofNanos(-1)),
          "stallAfter", limits -> limits.withStallAfter(Duration.ZERO),
          "destroyTimeout", limits -> limits.withDestroyTimeout(Duration.ZERO),
          "maxPayloadChars", limits -> limits.withMaxPayloadChars(0),
          "maxDepth", limits -> limits.withMaxDepth(0),
          "maxPendingCalls", limits -> limits.withMaxPendingCalls(0),
          "maxHeldBytes", limits -> limits.withMaxHeldBytes(0));

  @Test
  void eachLimitIsChangedByItself() {
    Limits limits =
        Limits.DEFAULT
            .withCallTimeout(Duration.ofSeconds(2))
            .withCloseGrace(Duration.ofSeconds(3))
            .withStallAfter(Duration.ofSeconds(4))
            .withDestroyTimeout(Duration.ofSeconds(8))
            .withMaxPayloadChars(5)
            .withMaxDepth(6)
            .withMaxPendingCalls(7)
            .withMaxHeldBytes(9);

    assertThat(limits.callTimeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(limits.closeGrace()).isEqualTo(Duration.ofSeconds(3));
    assertThat(limits.stallAfter()).isEqualTo(Duration.ofSeconds(4));
    assertThat(limits.destroyTimeout()).isEqualTo(Duration.ofSeconds(8));
    assertThat(limits.maxPayloadChars()).isEqualTo(5);
    assertThat(limits.maxDepth()).isEqualTo(6);
    assertThat(limits.maxPendingCalls()).isEqualTo(7);
    assertThat(limits.maxHeldBytes()).isEqualTo(9);
    assertThat(limits).isNotEqualTo(limits.withMaxHeldBytes(10));
    assertThat(limits.toString()).contains("maxHeldBytes=9]");
    assertThat(limits).isEqualTo(limits.withMaxDepth(6)).isNotEqualTo(limits.withMaxDepth(7));
    assertThat(limits).hasSameHashCodeAs(limits.withMaxDepth(6));
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
    Limits limits =
        Limits.DEFAULT
            .withCallTimeout(least)
            .withCloseGrace(Duration.ZERO)
            .withStallAfter(least)
            .withDestroyTimeout(least)
            .withMaxPayloadChars(1)
            .withMaxDepth(1)
            .withMaxPendingCalls(1)
            .withMaxHeldBytes(1);

    assertThat(limits.closeGrace()).isZero();
    assertThat(limits.maxDepth()).isOne();
  }
}
