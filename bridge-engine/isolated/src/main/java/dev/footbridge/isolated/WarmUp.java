package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.shim.JsShim;
import java.util.List;

/**
 * Runs a program in a child that waits for its first: loads the runtime, and parses what all
 * programs begin with. Its host answers nothing.
 */
final class WarmUp {
  private static final JsSource SHIM = new JsSource(JsShim.NAME, JsShim.source());

  /** What most programs use, and what takes a runtime long the first time. */
  private static final JsSource SCRIPT =
      new JsSource(
          "footbridge:warm-up.js",
          """
          JSON.stringify(JSON.parse('{"a": [1.5, "b"]}'));
          Promise.resolve(`${new Date(0)}`).then(async () => new Map([[/a/.exec('a'), 1]]));
          """);

  private WarmUp() {}

  /** Runs it, as programs in that environment will run. */
  static void run(JsRuntime runtime, ChildEnvironment environment) {
    try (JsContext context = environment.create(runtime, "warm-up")) {
      context.start(List.of(SHIM), (op, id, name, payload, envelope) -> null);
      context.evaluate(SCRIPT);
    }
  }
}
