package dev.footbridge.cli;

import dev.footbridge.jvm.text.Colours;
import dev.footbridge.jvm.text.Terminal;
import java.io.PrintStream;
import java.util.Map;

/**
 * The streams and the environment of a command.
 *
 * @param out the stream for results
 * @param err the stream for errors of the command itself
 * @param environment the environment variables
 * @param isTerminal whether a person reads {@code out} as it is written
 * @param guard knows the command that runs, in case that the process ends early
 */
record Shell(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean isTerminal,
    ProcessGuard guard) {

  /** Creates the shell of a command that is not the whole process. */
  Shell(PrintStream out, PrintStream err, Map<String, String> environment, boolean isTerminal) {
    this(out, err, environment, isTerminal, new ProcessGuard());
  }

  /** Prints an item for people to the results. */
  void say(String item) {
    new Terminal(out, colours()).line(item);
  }

  /** Prints a JSON object to the results, as one line. */
  void sayJson(String object) {
    new Terminal(out).json(object);
  }

  /** Prints an item to the errors of the command. */
  void complain(String item) {
    new Terminal(err).line(item);
  }

  /** Returns the colours to write {@code out} in (see no-color.org). */
  Colours colours() {
    boolean wanted =
        isTerminal
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return wanted ? Colours.ON : Colours.OFF;
  }
}
