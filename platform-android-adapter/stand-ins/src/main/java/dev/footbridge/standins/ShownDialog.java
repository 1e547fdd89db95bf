package dev.footbridge.standins;

import dev.footbridge.standins.internal.DialogRecord;
import dev.footbridge.standins.internal.ProgramState;
import java.util.List;
import java.util.Objects;

/**
 * A dialog that a plugin showed. Each method that does what a user does returns when everything
 * that follows immediately is done, and throws an {@link IllegalStateException} if the dialog is
 * not shown, the program has ended, or on the program's own threads.
 */
public final class ShownDialog {
  private final ProgramState state;
  private final DialogRecord record;

  ShownDialog(ProgramState state, DialogRecord record) {
    this.state = state;
    this.record = record;
  }

  /** Returns the title; empty without one. */
  public String title() {
    return record.title();
  }

  /** Returns the message; empty without one. */
  public String message() {
    return record.message();
  }

  /** Returns the texts of the buttons, in the order in which the plugin set them. */
  public List<String> buttons() {
    return record.buttons().stream().map(DialogRecord.Button::text).toList();
  }

  /** Returns the texts of the items; empty without a list. */
  public List<String> items() {
    return record.items();
  }

  /** Returns whether the dialog is shown. */
  public boolean isShowing() {
    return record.isShowing();
  }

  /**
   * Presses the button with this text.
   *
   * @throws IllegalArgumentException if there is none; the message lists the buttons
   */
  public void press(String button) {
    Objects.requireNonNull(button, "button");
    DialogRecord.Button found =
        record.buttons().stream()
            .filter(each -> each.text().equals(button))
            .findFirst()
            .orElseThrow(() -> none("button", "'" + button + "'", buttons()));
    user(found.press());
  }

  /**
   * Presses a button by its number, such as {@code DialogInterface.BUTTON_POSITIVE}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the buttons
   */
  public void press(int which) {
    DialogRecord.Button found =
        record.buttons().stream()
            .filter(each -> each.which() == which)
            .findFirst()
            .orElseThrow(() -> none("button", String.valueOf(which), buttons()));
    user(found.press());
  }

  /**
   * Chooses the item with this text.
   *
   * @throws IllegalArgumentException if there is none; the message lists the items
   */
  public void choose(String item) {
    Objects.requireNonNull(item, "item");
    int index = items().indexOf(item);
    if (index < 0) {
      throw none("item", "'" + item + "'", items());
    }
    user(() -> record.choosing().accept(index));
  }

  /**
   * Cancels the dialog, as the back key does.
   *
   * @throws IllegalStateException also if the plugin does not allow it
   */
  public void cancel() {
    if (!record.isCancelable()) {
      throw new IllegalStateException(this + " cannot be cancelled: the plugin does not allow it");
    }
    user(record.cancelling());
  }

  private void user(Runnable action) {
    Answers.await(state);
    if (!isShowing()) {
      throw new IllegalStateException(this + " is not shown any more");
    }
    Answers.give(state, action);
  }

  private static IllegalArgumentException none(String kind, String asked, List<String> all) {
    return new IllegalArgumentException(
        "the dialog has no " + kind + " " + asked + "; it has " + all);
  }

  @Override
  public String toString() {
    return "the dialog '" + (title().isEmpty() ? message() : title()) + "'";
  }
}
