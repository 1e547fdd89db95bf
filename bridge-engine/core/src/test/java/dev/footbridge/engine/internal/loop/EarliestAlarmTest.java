package dev.footbridge.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.ForwardingClock;
import dev.footbridge.engine.clock.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One alarm for several times. */
class EarliestAlarmTest {
  private final ManualClock time = new ManualClock();
  private final List<Long> set = new ArrayList<>();
  private final List<Long> rung = new ArrayList<>();
  private final EarliestAlarm alarm =
      new EarliestAlarm(
          new ForwardingClock(time) {
            @Override
            public Alarm at(long atNanos, Runnable task) {
              set.add(atNanos);
              return super.at(atNanos, task);
            }
          },
          () -> rung.add(time.nanoTime()));

  @Test
  void itRingsOnceAtTheEarliestTime() {
    alarm.ringAt(20);
    alarm.ringAt(10);
    alarm.ringAt(30);
    time.advance(Duration.ofNanos(40));

    assertThat(rung).containsExactly(10L);
  }

  @Test
  void itIsSetAgainOnlyForAnEarlierTime() {
    alarm.ringAt(20);
    alarm.ringAt(20);
    alarm.ringAt(21);
    assertThat(set).containsExactly(20L);

    alarm.ringAt(19);
    assertThat(set).containsExactly(20L, 19L);
  }

  @Test
  void itIsSetAgainAfterItHasRung() {
    alarm.ringAt(10);
    time.advance(Duration.ofNanos(10));
    alarm.rung(5);
    alarm.ringAt(30);
    time.advance(Duration.ofNanos(20));

    assertThat(rung).containsExactly(10L, 30L);
  }

  @Test
  void X4_itDoesNotRingAgainBeforeTheGapIsOver() {
    EarliestAlarm real = new EarliestAlarm(new Ticking(), () -> rung.add(time.nanoTime()));
    real.ringAt(10);
    time.advance(Duration.ofNanos(10));
    real.rung(5);
    real.ringAt(11);
    real.ringAt(12);
    time.advance(Duration.ofNanos(4));
    assertThat(rung).containsExactly(10L);

    time.advance(Duration.ofNanos(1));
    assertThat(rung).containsExactly(10L, 15L);
    assertThat(set).containsExactly(10L, 15L);
  }

  /** A clock as the machine's, which is not manual. */
  private final class Ticking extends ForwardingClock {
    Ticking() {
      super(time);
    }

    @Override
    public boolean isManual() {
      return false;
    }

    @Override
    public Alarm at(long atNanos, Runnable task) {
      set.add(atNanos);
      return super.at(atNanos, task);
    }
  }

  @Test
  void aStoppedOneDoesNotRingAndIsNotSetAgain() {
    alarm.ringAt(10);
    alarm.stop();
    alarm.ringAt(20);
    time.advance(Duration.ofNanos(30));

    assertThat(rung).isEmpty();
    assertThat(time.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
  }
}
