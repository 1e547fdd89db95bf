package dev.footbridge.runner;

import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.program.DriveException;
import dev.footbridge.program.ProgramDriver;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start of a whole program for the tests of one file. */
final class TestedProgram {
  /** A module that a test requires: {@code program.require('utils/price')}. */
  private static final Pattern REQUIRED =
      Pattern.compile("\\.\\s*require\\s*\\(\\s*(?:'([^'\\n]+)'|\"([^\"\\n]+)\"|`([^`$\\n]+)`)");

  private TestedProgram() {}

  /**
   * Runs {@code app.js} and the app's first hooks, without a page (rule W20), and gives the program
   * the modules that the tests require.
   *
   * @param failed takes the reason if the program cannot be started, but has not ended
   * @return whether it was started
   */
  static boolean start(MiniProgram program, JsSource tests, Consumer<String> failed) {
    try {
      ProgramDriver driver = ProgramDriver.of(program);
      for (String name : required(tests.text())) {
        driver.define(name).join();
      }
      driver.start().join();
      return true;
    } catch (CompletionException e) {
      if (e.getCause() instanceof DriveException reason) {
        failed.accept("the program cannot be started: " + reason.getMessage());
      }
      return false; // the program ended, which has a reason of its own
    } catch (IllegalArgumentException e) { // it ended before
      return false;
    }
  }

  /** Returns the names of the modules that a script requires by literal names. */
  static Set<String> required(String script) {
    Set<String> names = new LinkedHashSet<>();
    Matcher call = REQUIRED.matcher(script);
    while (call.find()) {
      for (int i = 1; i <= call.groupCount(); i++) {
        if (call.group(i) != null) {
          names.add(call.group(i));
        }
      }
    }
    return names;
  }
}
