package dev.footbridge.conformance;

import dev.footbridge.engine.spi.JsSource;
import java.util.Set;

/**
 * A case that is a JavaScript file. Beside what {@link CaseHeader} and {@link CaseSettings} say,
 * its header may have:
 *
 * <ul>
 *   <li>{@code uses}: a script to run first, which other cases use too
 *   <li>{@code emit}: host events to send first, each with how often, e.g. {@code network 3}
 * </ul>
 *
 * <p>The script checks with {@code check}, and ends with {@code check.done()}.
 */
final class ScriptCase {
  private static final String PRELUDE = Resources.text("check.js");

  private final String script;
  private final CaseHeader header;

  private ScriptCase(String file) {
    this.script = Resources.text("cases/" + file);
    this.header = CaseHeader.of(file, script);
  }

  static ConformanceCase of(String file) {
    ScriptCase script = new ScriptCase(file);
    return script.header.toCase(Set.of(), script::run);
  }

  private void run(ConformanceHost host) throws Exception {
    CaseRun run = new CaseRun(host, builder -> CaseSettings.apply(header, builder));
    try (run) {
      run.evaluate(new JsSource("check.js", PRELUDE));
      if (header.has("uses")) {
        run.evaluate(
            new JsSource(header.required("uses"), Resources.text(header.required("uses"))));
      }
      header.counts("emit").forEach(run::emit);
      run.evaluate(new JsSource(header.file(), script));
      run.advance(header.advance());
      run.awaitIdle();
    }
    run.recorder().assertAsExpected(header);
  }
}
