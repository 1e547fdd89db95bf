package dev.footbridge.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param out takes results
 * @param err takes what is wrong with the command itself
 * @param environment the environment variables
 * @param isTerminal whether a person reads {@code out} as it is written
 */
record Shell(
    PrintStream out, PrintStream err, Map<String, String> environment, boolean isTerminal) {

  /** Tells whether to write in colour (see no-color.org). */
  boolean wantsColour() {
    return isTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
