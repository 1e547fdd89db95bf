package dev.footbridge.runner.walk;

import java.time.Duration;

/**
 * The real time that each page of one program of a walk may take, and whether the program is being
 * stopped. Safe for use by many threads.
 */
final class WalkLimit {
  private final Duration time;
  private final String option;
  private volatile boolean isOver;

  /**
   * Creates a limit.
   *
   * @param option the name of the option that sets it, for messages; empty if there is none
   */
  WalkLimit(Duration time, String option) {
    this.time = time;
    this.option = option;
  }

  Duration time() {
    return time;
  }

  String option() {
    return option;
  }

  /** Records that the program is being stopped, such as because a page took longer. */
  void end() {
    isOver = true;
  }

  boolean isOver() {
    return isOver;
  }
}
