package dev.footbridge.hostile;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.conformance.ReferencePlugin;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that does no harm, and should not be harmed: it answers questions, for which it uses
 * the built-ins that damage is known to show in, and calls its host. Used by one thread.
 */
final class GoodProgram implements AutoCloseable, ProgramListener {
  /** Generous: a child may have to start, on a slow machine. */
  static final int PATIENCE_SECONDS = 60;

  private static final String QUESTION =
      """
      wx.invokeNativePlugin({
        api_name: 'echo',
        data: {
          n: %d,
          text: [(1234.5).toFixed(2), new Date(0).toISOString(), [3, 1, 2].sort().join(''),
            'abbc'.match(/b+/)[0], String(2n ** 64n), JSON.stringify({ a: [0.5] })].join(' '),
        },
        success: ({ params }) => console.log(params.n + ' ' + params.text),
      });
      """;

  private static final String ANSWER =
      " 1234.50 1970-01-01T00:00:00.000Z 123 bb 18446744073709551616 {\"a\":[0.5]}";

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final MiniProgram program;
  private int asked;

  GoodProgram(JsRuntime runtime, String name) {
    program =
        BridgeEngine.builder()
            .runtime(runtime)
            .plugin(ReferencePlugin.class)
            .programListener(this)
            .build()
            .launch(MiniAppInfo.of(name));
  }

  /**
   * Asks a question; returns what is wrong with the answer, or null. Programs that run at the same
   * time ask one after the other.
   */
  synchronized String ask() throws InterruptedException {
    asked++;
    told.clear();
    try {
      program
          .evaluate(new JsSource("good.js", QUESTION.formatted(asked)))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      program.whenIdle().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "it does not answer within " + PATIENCE_SECONDS + " s";
    } catch (Exception e) {
      return String.valueOf(e.getCause() == null ? e : e.getCause());
    }
    return told.equals(List.of(asked + ANSWER)) ? null : "it answers " + told;
  }

  @Override
  public void console(MiniAppInfo info, String level, String text) {
    told.add(text);
  }

  @Override
  public void error(MiniAppInfo info, ScriptError error) {
    told.add(error.toString());
  }

  @Override
  public void close() {
    program.close();
  }
}
