package dev.footbridge.standins.internal;

import android.content.Intent;
import java.util.ArrayList;
import java.util.List;

/** What the plugins of one program started and showed, in order. Safe for use by many threads. */
public final class ActivityRecord {
  private final List<Started> started = new ArrayList<>(); // guarded by this, as the others
  private final List<ToastRecord> toasts = new ArrayList<>();
  private final List<DialogRecord> dialogs = new ArrayList<>();

  /** A toast that was shown. */
  public record ToastRecord(String text, boolean isLong) {}

  /** Records the start of an Activity. */
  public synchronized void started(Intent intent, int requestCode) {
    started.add(new Started(new Intent(intent), requestCode));
  }

  /** Records a toast. */
  public synchronized void shown(ToastRecord toast) {
    toasts.add(toast);
  }

  /** Records a dialog. */
  public synchronized void shown(DialogRecord dialog) {
    dialogs.add(dialog);
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
