package dev.footbridge.program;

/** What a whole program is run for. */
public enum LogicMode {
  /** To see what it does: what a user would answer gets a default (rule W51). */
  RUN,
  /** To test it: scripts get {@code program}, and what a user would answer waits for the test. */
  TEST
}
