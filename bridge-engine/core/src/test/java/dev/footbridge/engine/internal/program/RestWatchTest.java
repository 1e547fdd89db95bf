package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RestWatchTest {
  private static final Duration MOST = Duration.ofSeconds(2);

  private final List<String> over = new ArrayList<>();
  private final AtomicReference<RestWatch> watch = new AtomicReference<>();
  private final Activity activity = new Activity(() -> watch.get().quiet());
  private boolean rests = true;

  private void add(String name) {
    watch.get().add(MOST, () -> over.add(name));
  }

  @Test
  void endsWhenTheLastPieceOfWorkDoes() {
    watch.set(new RestWatch(new ManualClock(), activity, until -> rests));
    activity.begin();
    activity.begin();
    add("rest");
    activity.end();
    assertThat(over).isEmpty();
    activity.end();
    assertThat(over).containsExactly("rest");
  }

  @Test
  void endsAWaitThatBeganJustThen() {
    watch.set(
        new RestWatch(
            new ManualClock(),
            activity,
            until -> {
              if (over.isEmpty()) {
                over.add("asked");
                add("late");
              }
              return true;
            }));
    activity.begin();
    add("early");
    activity.end();
    assertThat(over).containsExactly("asked", "early", "late");
  }

  @Test
  void waitsForWhatIsDue() {
    ManualClock clock = new ManualClock();
    watch.set(new RestWatch(clock, activity, until -> rests));
    rests = false;
    add("rest");
    activity.begin();
    activity.end();
    assertThat(over).isEmpty();
    clock.advance(MOST);
    assertThat(over).containsExactly("rest");
  }
}
