package dev.footbridge.cli;

import dev.footbridge.engine.spi.JsRuntimes;
import java.util.List;

/**
 * Starts the default JavaScript runtime on a thread of its own while the arguments, the settings
 * and the plugins are read: both take about as long, and a second processor is mostly idle.
 */
final class HeadStart {
  private HeadStart() {}

  /** Begins. What goes wrong will go wrong again where somebody can be told. */
  static void begin() {
    Thread thread =
        new Thread(
            () -> {
              try (var context =
                  JsRuntimes.named(RunRequest.DEFAULT_RUNTIME).create("head-start")) {
                context.start(List.of(), (op, id, name, json) -> null);
              } catch (RuntimeException | LinkageError e) {
                return;
              }
            },
            "footbridge-head-start");
    thread.setDaemon(true);
    thread.start();
  }
}
