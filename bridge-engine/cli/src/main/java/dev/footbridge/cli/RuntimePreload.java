package dev.footbridge.cli;

import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import java.util.List;

/**
 * Starts the JavaScript runtime on another thread while the arguments, the settings and the plugins
 * are read. Both take about the same time, and a second processor is usually idle.
 */
final class RuntimePreload {
  private RuntimePreload() {}

  /**
   * Starts the runtime that the arguments name, or else the default one; the runtime in a folder's
   * settings is not known yet. A failure is ignored: it happens again when the program starts, and
   * is reported there.
   */
  static void begin(List<String> args) {
    if (args.stream().anyMatch(arg -> arg.startsWith(CommandSpecs.ISOLATE))) {
      return; // JavaScript runs elsewhere
    }
    String runtime = runtimeIn(args);
    // GraalJS prepares itself for a locale, and would do so again for another one.
    ProgramEnvironment environment =
        args.contains(CommandSpecs.TEST) ? ProgramEnvironment.OF_TESTS : ProgramEnvironment.MACHINE;
    Thread thread =
        new Thread(
            () -> {
              try {
                start(JsRuntimes.named(runtime), environment);
              } catch (RuntimeException | LinkageError e) {
                return;
              }
            },
            "footbridge-preload");
    thread.setDaemon(true);
    thread.start();
  }

  private static void start(JsRuntime runtime, ProgramEnvironment environment) {
    if (runtime.dedicatedStackBytes() > 0) {
      return; // needs a dedicated thread, and starts quickly
    }
    try (var context = runtime.create("preload", environment.timeZone(), environment.locale())) {
      context.start(List.of(), (op, id, name, payload, envelope) -> null);
    }
  }

  private static String runtimeIn(List<String> args) {
    String option = CommandSpecs.RUNTIME;
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith(option + "=")) {
        return args.get(i).substring(option.length() + 1);
      }
      if (args.get(i).equals(option) && i + 1 < args.size()) {
        return args.get(i + 1);
      }
    }
    return RunRequest.DEFAULT_RUNTIME;
  }
}
