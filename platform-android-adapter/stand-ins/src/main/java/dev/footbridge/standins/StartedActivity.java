package dev.footbridge.standins;

import android.content.Intent;
import dev.footbridge.standins.internal.ProgramActivity;
import dev.footbridge.standins.internal.ProgramState;
import dev.footbridge.standins.internal.Started;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An Activity that a plugin started. Nothing of it runs: the test gives its result. */
public final class StartedActivity {
  private final ProgramState state;
  private final Started started;

  StartedActivity(ProgramState state, Started started) {
    this.state = state;
    this.started = started;
  }

  /** Returns the intent, as it was when the Activity was started. */
  public Intent intent() {
    return new Intent(started.intent());
  }

  /** Returns the request code; -1 if the plugin asked for no result. */
  public int requestCode() {
    return started.requestCode();
  }

  /** Returns whether the plugin waits for the result. */
  public boolean waits() {
    return started.waits();
  }

  /** Answers without data, as {@link #answer(int, Intent)} does. */
  public void answer(int resultCode) {
    answer(resultCode, (Intent) null);
  }

  /**
   * Answers with an Intent that has these extras, as {@link #answer(int, Intent)} does.
   *
   * @throws IllegalArgumentException if a value is of a type that an Intent cannot carry
   */
  public void answer(int resultCode, Map<String, ?> extras) {
    answer(resultCode, Extras.of(extras));
  }

  /**
   * Gives the result: passes it to the {@code onActivityResult} of the Activity that shows the
   * program, on the main thread. Returns when everything that this starts immediately is done.
   *
   * @param data what the Activity returns; null for nothing
   * @throws IllegalStateException if the plugin does not wait for it, the program has ended, or on
   *     the program's own threads
   */
  public void answer(int resultCode, @Nullable Intent data) {
    Answers.await(state); // first: what fails must not use up the answer
    if (!started.take()) {
      throw new IllegalStateException(
          this
              + (requestCode() < 0
                  ? " was started without a request for its result"
                  : " already has its result"));
    }
    Answers.give(
        state, () -> ((ProgramActivity) state.activity()).deliver(requestCode(), resultCode, data));
  }

  @Override
  public String toString() {
    return intent() + (requestCode() < 0 ? "" : " for the request " + requestCode());
  }
}
