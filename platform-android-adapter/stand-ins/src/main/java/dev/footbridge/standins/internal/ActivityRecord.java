package dev.footbridge.standins.internal;

import android.content.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What the plugins of one program started and showed, in order. Safe for use by many threads. */
public final class ActivityRecord {
  private final List<Started> started = new ArrayList<>(); // guarded by this, as the others
  private final List<ToastRecord> toasts = new ArrayList<>();
  private final List<DialogRecord> dialogs = new ArrayList<>();

  private final BiConsumer<String, String> shown;

  /**
   * Creates an empty record.
   *
   * @param shown gets each thing that is started or shown: its kind, and what it says
   */
  ActivityRecord(BiConsumer<String, String> shown) {
    this.shown = shown;
  }

  /** A toast that was shown. */
  public record ToastRecord(String text, boolean isLong) {}

  /** Records the start of an Activity. */
  public void started(Intent intent, int requestCode) {
    Started start = new Started(new Intent(intent), requestCode);
    synchronized (this) {
      started.add(start);
    }
    shown.accept("Activity", start.toString());
  }

  /** Records a toast. */
  public void shown(ToastRecord toast) {
    synchronized (this) {
      toasts.add(toast);
    }
    shown.accept("Toast", toast.text());
  }

  /** Records a dialog. */
  public void shown(DialogRecord dialog) {
    synchronized (this) {
      dialogs.add(dialog);
    }
    shown.accept("Dialog", dialog.toString());
  }

  /** Returns a clause for each dialog that is open, and each Activity whose result is missing. */
  List<String> leftToUser() {
    List<String> left = new ArrayList<>();
    dialogs().stream()
        .filter(DialogRecord::isShowing)
        .forEach(dialog -> left.add("the dialog " + dialog + " is open"));
    started().stream()
        .filter(Started::waits)
        .forEach(start -> left.add("the Activity for " + start + " has returned no result"));
    return left;
  }

  /** Returns the Activities that were started. */
  public synchronized List<Started> started() {
    return List.copyOf(started);
  }

  /** Returns the toasts that were shown. */
  public synchronized List<ToastRecord> toasts() {
    return List.copyOf(toasts);
  }

  /** Returns the dialogs that were shown, also those that are closed. */
  public synchronized List<DialogRecord> dialogs() {
    return List.copyOf(dialogs);
  }
}
