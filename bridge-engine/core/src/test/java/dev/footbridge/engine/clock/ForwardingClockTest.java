package dev.footbridge.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardingClockTest {
  private final ManualClock behind = new ManualClock();
  private final Clock clock = new ForwardingClock(behind);

  @Test
  void showsTheTimeOfTheOther() {
    behind.advance(Duration.ofMillis(1500));

    assertThat(clock.nanoTime()).isEqualTo(behind.nanoTime()).isNotZero();
    assertThat(clock.epochMillis()).isEqualTo(behind.epochMillis());
    assertThat(clock.isManual()).isTrue();
    assertThat(new ForwardingClock(Clock.system()).isManual()).isFalse();
  }

  @Test
  void alarmsGoOffAtTheTimeOfTheOther() {
    List<String> rung = new ArrayList<>();
    long inASecond = clock.nanoTime() + Duration.ofSeconds(1).toNanos();
    clock.at(inASecond, () -> rung.add("a"));
    Clock.Alarm cancelled = clock.at(inASecond, () -> rung.add("b"));
    cancelled.cancel();

    behind.advance(Duration.ofSeconds(1));

    assertThat(rung).containsExactly("a");
  }
}
