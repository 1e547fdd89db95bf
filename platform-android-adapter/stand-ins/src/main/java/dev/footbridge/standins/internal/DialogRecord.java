package dev.footbridge.standins.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A dialog, as a plugin built it and as a test sees it. Safe for use by many threads; what a press
 * does runs on the thread that calls it, which should be the main thread.
 */
public final class DialogRecord {
  private final Map<Integer, Button> buttons = new LinkedHashMap<>(); // guarded by this, as all
  private List<String> items = List.of();
  private IntConsumer choose = index -> {};
  private Runnable cancel = () -> {};
  private String title = "";
  private String message = "";
  private boolean cancelable = true;
  private boolean showing;

  /** A button, and what a press does. */
  public record Button(int which, String text, Runnable press) {}

  /** Sets the title. */
  public synchronized void title(@Nullable CharSequence text) {
    title = text(text);
  }

  /** Sets the message. */
  public synchronized void message(@Nullable CharSequence text) {
    message = text(text);
  }

  /** Sets a button; {@code press} runs when it is pressed. */
  public synchronized void button(int which, @Nullable CharSequence text, Runnable press) {
    buttons.put(which, new Button(which, text(text), press));
  }

  /** Sets the items; {@code choose} runs with the index of the one that is chosen. */
  public synchronized void items(CharSequence[] texts, IntConsumer choose) {
    List<String> all = new ArrayList<>();
    for (CharSequence each : texts) {
      all.add(text(each));
    }
    items = all;
    this.choose = choose;
  }

  /** Sets whether the user can cancel the dialog. */
  public synchronized void cancelable(boolean can) {
    cancelable = can;
  }

  /** Sets what cancelling does. */
  public synchronized void cancel(Runnable action) {
    cancel = action;
  }

  /** Sets whether the dialog is shown. Returns whether it was. */
  public synchronized boolean showing(boolean now) {
    boolean before = showing;
    showing = now;
    return before;
  }

  /** Returns the title; empty without one. */
  public synchronized String title() {
    return title;
  }

  /** Returns the message; empty without one. */
  public synchronized String message() {
    return message;
  }

  /** Returns the buttons, in the order in which they were set. */
  public synchronized List<Button> buttons() {
    return List.copyOf(buttons.values());
  }

  /** Returns the texts of the items. */
  public synchronized List<String> items() {
    return List.copyOf(items);
  }

  /** Returns what choosing an item does. */
  public synchronized IntConsumer choosing() {
    return choose;
  }

  /** Returns what cancelling does. */
  public synchronized Runnable cancelling() {
    return cancel;
  }

  /** Returns whether the user can cancel the dialog. */
  public synchronized boolean isCancelable() {
    return cancelable;
  }

  /** Returns whether the dialog is shown. */
  public synchronized boolean isShowing() {
    return showing;
  }

  /** Returns what the dialog says: its title, message, items and buttons. */
  @Override
  public synchronized String toString() {
    StringJoiner parts = new StringJoiner(" ");
    if (!title.isEmpty()) {
      parts.add("'" + title + "'");
    }
    if (!message.isEmpty()) {
      parts.add("'" + message + "'");
    }
    items.forEach(item -> parts.add("[" + item + "]"));
    buttons.values().forEach(button -> parts.add("[" + button.text() + "]"));
    return parts.toString();
  }

  private static String text(@Nullable CharSequence text) {
    return text == null ? "" : text.toString();
  }
}
