package dev.footbridge.graaljs;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Programs that call every built-in function of the language, for a process of its own. With {@code
 * calm}, they call it on a short stack; with {@code hostile}, first at the end of the stack.
 * Arguments: that word; {@code prepared}, or {@code young} for a process that has run no program;
 * which trial to begin with; which of the next to continue with. It prints what the programs
 * report, and ends with a program that does nothing.
 */
public final class BuiltinPrograms implements ProgramListener {
  private static final String CALM =
      """
      for (let i = FROM; i < trials.length; i += STEP) {
        try {
          trials[i].run();
        } catch {}
      }
      """;

  private static final String HOSTILE =
      """
      for (let i = FROM; i < trials.length; i += STEP) {
        console.log(`@${i}`);
        let left = 2;
        const dive = (a, b) => {
          try {
            dive(b, a + 1);
          } finally {
            if (left > 0) {
              try {
                trials[i].run();
                left--;
              } catch (e) {
                if (!(e instanceof RangeError && /stack/.test(e.message))) left--;
              }
            }
          }
        };
        try {
          dive(1, 2);
        } catch {}
      }
      console.log('@end');
      """;

  /** Its initialization shows in the JVM's log where the programs begin. */
  static final class Begin {
    static final long AT = System.nanoTime();

    private Begin() {}
  }

  private final BridgeEngine engine =
      BridgeEngine.builder().runtime(new GraalJsRuntime()).programListener(this).build();
  private volatile @Nullable String at;
  private volatile boolean isKilled;

  private BuiltinPrograms() {}

  /** Runs the programs. */
  public static void main(String[] args) throws Exception {
    BuiltinPrograms programs = new BuiltinPrograms();
    if (args[1].equals("prepared")) {
      programs.run("'warm up'");
      GraalJsRuntime.prepareForMany().get(60, TimeUnit.SECONDS);
    }
    long unused = Begin.AT;
    boolean isHostile = args[0].equals("hostile");
    String script = (isHostile ? HOSTILE : CALM).replace("STEP", args[3]);
    int from = Integer.parseInt(args[2]);
    programs.run(builtins(), script.replace("FROM", Integer.toString(from)));
    if (isHostile && !"end".equals(programs.at) && !programs.isKilled) {
      throw new IllegalStateException("the trials ended at " + programs.at);
    }
    programs.run("console.log('the last program: ' + [2, 1].sort().join())");
    System.exit(0);
  }

  private static String builtins() throws IOException {
    try (InputStream text = open("builtins.js")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(BuiltinPrograms.class.getResourceAsStream(name), name);
  }

  private void run(String... scripts) throws Exception {
    try (MiniProgram program = engine.launch(MiniAppInfo.of("builtins"))) {
      for (String script : scripts) {
        program
            .evaluate(new JsSource("builtins.js", script))
            .exceptionally(failure -> null) // it is reported
            .get(10, TimeUnit.MINUTES);
      }
    }
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    if (text.startsWith("@")) {
      at = text.substring(1);
    } else {
      System.out.println(text);
    }
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    if (error.kind() == ScriptError.Kind.KILLED) {
      isKilled = true;
      System.out.println("KILLED " + error.message());
    }
  }
}
