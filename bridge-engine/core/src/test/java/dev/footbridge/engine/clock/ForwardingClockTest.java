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

  @Test
  void T8_aProgramStartsAtTheTimeThatTheOtherSays() {
    Clock startsAtSeven =
        new ForwardingClock(behind) {
          @Override
          public long startMillis() {
            return 7;
          }
        };

    assertThat(new ForwardingClock(startsAtSeven).startMillis()).isEqualTo(7);
  }

  @Test
  void T7_theOtherWaitsForTheWorkOfARegisteredProgram() {
    List<String> asked = new ArrayList<>();
    Clock.Registration registration = clock.register(new Quiet(asked));
    behind.awaitIdle();
    assertThat(asked).containsExactly("isQuiet");

    registration.close();
    behind.awaitIdle();
    assertThat(asked).containsExactly("isQuiet");
  }

  /** A program without work, which stores what it is asked. */
  private static final class Quiet implements Workload {
    private final List<String> asked;

    Quiet(List<String> asked) {
      this.asked = asked;
    }

    @Override
    public boolean isQuiet() {
      asked.add("isQuiet");
      return true;
    }

    @Override
    public boolean awaitQuiet(long deadline) {
      throw new AssertionError("nobody waits for a program without work");
    }
  }
}
