package dev.footbridge.jvm.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.observe.PendingTimer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimerTextsTest {
  private static PendingTimer timer(int millis, boolean isRepeating, String name) {
    return new PendingTimer(Duration.ofMillis(millis), isRepeating, name);
  }

  @Test
  void W62_eachTimerHasALineAndEqualOnesShareIt() {
    assertThat(
            TimerTexts.lines(
                List.of(timer(0, false, "poll"), timer(1500, true, ""), timer(0, false, "poll"))))
        .isEqualTo(
            "\n    a timer of 0ms is set: it calls poll (2 times)"
                + "\n    a repeating timer of 1500ms is set");
  }

  @Test
  void W60_repeatingTimersAreAClause() {
    assertThat(TimerTexts.clause(List.of(timer(60_000, true, ""))))
        .isEqualTo("1 repeating timer is left: one every 1m");
    assertThat(TimerTexts.clause(List.of(timer(1000, true, "tick"), timer(20, true, "a\nb"))))
        .isEqualTo("2 repeating timers are left: tick every 1s, a\\nb every 20ms");
  }

  @Test
  void manyAreCutOff() {
    List<PendingTimer> many = IntStream.range(1, 14).mapToObj(i -> timer(i, false, "")).toList();
    assertThat(TimerTexts.lines(many)).endsWith("of 10ms is set\n    and 3 more");
    assertThat(TimerTexts.clause(Collections.nCopies(13, timer(5, true, "f"))))
        .startsWith("13 repeating timers are left: f every 5ms, f every 5ms")
        .endsWith("f every 5ms, …");
  }
}
