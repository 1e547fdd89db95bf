package dev.footbridge.engine.internal.api;

import dev.footbridge.api.BuiltInForm;
import org.jspecify.annotations.Nullable;

/** What answers the calls of one API. */
public interface Handler {
  /** Whether a call is answered before {@link #handle} returns. */
  boolean isSync();

  /** Returns the name of the executor it asks for; empty for the default. */
  String executor();

  /** Returns the deadline of its calls in ms; 0 for the default. */
  long timeoutMillis();

  /** Returns how programs call it, if not with an object of options; null for that. */
  @Nullable BuiltInForm form();

  /** Returns {@code Class.method} or another name, for messages. */
  String describe();

  /**
   * Answers a call, or arranges that it is answered later.
   *
   * @throws Throwable if the handler throws, which ends the call as a failure (rule S2)
   */
  void handle(Invocation invocation) throws Throwable;
}
