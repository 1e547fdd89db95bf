package dev.footbridge.standins;

import android.content.Intent;
import dev.footbridge.standins.internal.ProgramState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Activity that shows a program: what was started from it and shown in it, in order. A method
 * that answers returns when everything that the answer starts immediately is done.
 */
public final class ShownActivity {
  private final ProgramState state;

  ShownActivity(ProgramState state) {
    this.state = state;
  }

  /** Returns the Activities that plugins started, also those that are answered. */
  public List<StartedActivity> started() {
    return state.record().started().stream()
        .map(started -> new StartedActivity(state, started))
        .toList();
  }

  /** Returns the toasts that plugins showed. */
  public List<ShownToast> toasts() {
    return state.record().toasts().stream()
        .map(toast -> new ShownToast(toast.text(), toast.isLong()))
        .toList();
  }

  /** Returns the dialogs that plugins showed, also those that are closed. */
  public List<ShownDialog> dialogs() {
    return state.record().dialogs().stream().map(dialog -> new ShownDialog(state, dialog)).toList();
  }

  /**
   * Returns the dialog that is shown on top.
   *
   * @throws IllegalStateException if none is shown
   */
  public ShownDialog dialog() {
    List<ShownDialog> shown = dialogs().stream().filter(ShownDialog::isShowing).toList();
    if (shown.isEmpty()) {
      throw new IllegalStateException(
          dialogs().isEmpty()
              ? "no plugin has shown a dialog"
              : "no dialog is shown any more; closed are " + dialogs());
    }
    return shown.get(shown.size() - 1);
  }

  /**
   * Answers the oldest Activity that waits, without data, as when the user goes back.
   *
   * @param resultCode e.g. {@code Activity.RESULT_CANCELED}
   * @throws IllegalStateException as {@link #answer(int, Intent)} does
   */
  public void answer(int resultCode) {
    answer(resultCode, (Intent) null);
  }

  /**
   * Answers the oldest Activity that waits, with an Intent that has these extras.
   *
   * @param resultCode e.g. {@code Activity.RESULT_OK}
   * @param extras their values as {@code Intent.putExtra} takes them
   * @throws IllegalArgumentException if a value is of another type
   * @throws IllegalStateException as {@link #answer(int, Intent)} does
   */
  public void answer(int resultCode, Map<String, ?> extras) {
    answer(resultCode, Extras.of(extras));
  }

  /**
   * Answers the oldest Activity that was started for a result and waits for it.
   *
   * @param data what the Activity returns; null for nothing
   * @throws IllegalStateException if none waits, the program has ended, or on the program's own
   *     threads
   */
  public void answer(int resultCode, @Nullable Intent data) {
    Answers.await(state); // what runs may start one
    List<StartedActivity> all = started();
    for (StartedActivity each : all) {
      if (each.waits()) {
        each.answer(resultCode, data);
        return;
      }
    }
    throw new IllegalStateException(
        "no Activity waits for a result; "
            + (all.isEmpty() ? "none was started" : "started were " + all));
  }

  /** Finishes the Activity: {@code isFinishing()} is true from now on. */
  public void finish() {
    state.activity().finish();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ShownActivity that && state == that.state;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(state);
  }
}
