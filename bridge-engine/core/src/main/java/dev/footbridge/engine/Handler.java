package dev.footbridge.engine;

import dev.footbridge.api.BuiltInForm;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What answers the calls of one API. */
interface Handler {
  /** Tells whether a call is answered before {@link #handle} returns. */
  boolean isSync();

  /** Returns the name of the executor it asks for; empty for the default. */
  String executor();

  /** Returns the deadline of its calls in ms; 0 for the default. */
  long timeoutMillis();

  /** Returns how programs call it, if not with an object of options; null for that. */
  @Nullable BuiltInForm form();

  /** Returns {@code Class.method} or what else names it, for messages. */
  String describe();

  /**
   * Answers a call, or sees to it that it is answered.
   *
   * @param plugins those of the program that called
   * @param later hands a call to another asynchronous handler, in its turn
   * @throws Throwable what ends the call as a failure (rule S2)
   */
  void handle(Call call, ProgramPlugins plugins, BiConsumer<Call, Handler> later) throws Throwable;
}
