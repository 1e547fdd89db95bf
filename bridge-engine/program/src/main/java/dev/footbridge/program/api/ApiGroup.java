package dev.footbridge.program.api;

import org.jspecify.annotations.Nullable;

/** What an API of the public typings is in a program that runs without a screen. */
public enum ApiGroup {
  /** Moves in the page stack, as on a phone (rules W40 to W47). */
  NAVIGATION(null),

  /** Changes what a screen would show: answers and is recorded, so that tests see it (W50, W51). */
  INTERACTION(null),

  /** Adds or removes a listener of an event that a test fires (rule W52). */
  LISTENER(null),

  /**
   * Has no meaning without a screen, and no result that a program reads: answers ok, and is marked
   * in the transcript (rule W53).
   */
  NO_SCREEN(null),

  /**
   * Only a device, a person or a server has the answer: answered by a mock, and fails without one
   * (rule W53).
   */
  DEVICE("needs a device, a person or a server: answer it with a mock"),

  /** Part of every program on Footbridge, also of one that is a single script. */
  ENGINE(null),

  /** Returns a plain value, which is the same in each run. */
  FIXED(null),

  /**
   * Not built yet. What is called with callbacks behaves as {@link #DEVICE}; the others are
   * undefined.
   */
  LATER("is not available here yet: answer it with a mock"),

  /** Is not on {@code wx}, as on a phone that does not have it; a program tests for it. */
  UNDEFINED(null);

  private final @Nullable String reason;

  ApiGroup(@Nullable String reason) {
    this.reason = reason;
  }

  /**
   * Returns why a call fails that no mock answers, in words that follow {@code <name>:fail}; null
   * if calls of this group do not fail for that reason.
   */
  public @Nullable String reason() {
    return reason;
  }
}
