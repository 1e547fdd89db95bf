package dev.footbridge.junit5;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.Durations;
import dev.footbridge.runner.log.CallTrace;
import dev.footbridge.runner.log.ProgramLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The program of one test. Usable from any thread except the program's own. */
public final class TestProgram {
  /** The time limit for a script's turn, in real time. */
  private static final long PATIENCE_SECONDS = 30;

  private final MiniProgram program;
  private final ProgramTime time;
  private final ProgramLog log;
  private final Findings findings;
  private final ClassLoader loader;
  private final long seed;
  private final AtomicInteger calls = new AtomicInteger();

  TestProgram(
      MiniProgram program,
      ProgramTime time,
      ProgramLog log,
      Findings findings,
      ClassLoader loader,
      long seed) {
    this.program = program;
    this.time = time;
    this.log = log;
    this.findings = findings;
    this.loader = loader;
    this.seed = seed;
  }

  /** Returns the engine's object for the program. */
  public MiniProgram program() {
    return program;
  }

  /**
   * Returns the program's clock.
   *
   * @throws IllegalStateException if the program runs in real time
   */
  public ManualClock clock() {
    return time.clock();
  }

  /** Returns the seed of the program's {@code Math.random}. */
  public long seed() {
    return seed;
  }

  /** Calls an API without parameters. */
  public TestCall call(String name) {
    Objects.requireNonNull(name, "name");
    return call(name, Map.of());
  }

  /**
   * Calls an API as a program does: as {@code wx.<name>} if that exists, or else through {@code
   * invokeNativePlugin}. Returns when everything that the call starts immediately is done.
   *
   * @param params written as a JSON object
   * @throws AssertionError if this makes no call
   */
  public TestCall call(String name, Map<String, ?> params) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(params, "params");
    String source = "test-call-" + calls.incrementAndGet() + ".js";
    String api = literal(name);
    String options = literal(params);
    String script =
        "typeof wx[%s] === 'function' ? wx[%s]({...%s, complete() {}})".formatted(api, api, options)
            + " : wx.invokeNativePlugin({api_name: %s, data: %s, complete() {}})"
                .formatted(api, options);
    @Nullable RuntimeException failure = null;
    try {
      evaluate(new JsSource(source, script));
    } catch (JsException e) {
      failure = e; // a built-in may throw after it was called
    }
    for (CallTrace trace : log.calls()) {
      if (trace.call().jsStack().contains(source)) {
        return new TestCall(trace);
      }
    }
    throw new AssertionError("wx." + name + " made no call", failure);
  }

  /**
   * Runs a script file. Returns when everything that it starts immediately is done.
   *
   * @param path the path on the class path, or relative to the working folder
   * @throws BridgeConfigurationException if there is no such file
   * @throws JsException if it does not parse, or throws
   */
  public void run(String path) {
    Objects.requireNonNull(path, "path");
    evaluate(new JsSource(path, ProjectFile.read(path, loader)));
  }

  /** Runs a script. Throws and returns as {@link #run} does. */
  public void runScript(String source) {
    Objects.requireNonNull(source, "source");
    evaluate(new JsSource("script.js", source));
  }

  /** Sends the program an event, as {@link MiniProgram#emit} does. */
  public void emit(String name, @Nullable Object data) {
    Objects.requireNonNull(name, "name");
    program.emit(name, data);
    time.settleDown();
  }

  /**
   * Moves the clock until the program has nothing left to do: no open call and no timer. The manual
   * clock moves as fast as possible, but only as fast as the machine's while a handler uses its own
   * thread. In real time, this waits.
   *
   * @param most the longest time, on the program's clock
   * @throws AssertionError if the program is not idle then; names the open calls
   */
  public void runUntilIdle(Duration most) {
    Objects.requireNonNull(most, "most");
    if (!time.passUntilIdle(program, most)) {
      throw new AssertionError(
          "the program is not idle after " + Durations.format(most) + ": " + unfinished());
    }
  }

  /** Returns the program's console output, one entry per console call. */
  public List<String> console() {
    return log.console();
  }

  /** Returns the warnings about the program, such as calls that no mock matches. */
  public List<String> warnings() {
    return log.warnings();
  }

  /** Returns all calls so far, in order, including those of the test. */
  public List<TestCall> calls() {
    return log.calls().stream().map(TestCall::new).toList();
  }

  /** Ends the program. Returns the violations. */
  List<Finding> end() {
    try {
      time.settleDown();
      return findings.end();
    } finally {
      program.close();
    }
  }

  private void evaluate(JsSource source) {
    try {
      Void unused = program.evaluate(source).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof JsException thrown) {
        findings.forgive(String.valueOf(thrown.getMessage()));
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError(
          source.name() + " is still running after " + PATIENCE_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + source.name() + " ran", e);
    }
    time.settleDown();
  }

  private String unfinished() {
    String open =
        log.calls().stream()
            .filter(trace -> trace.outcome() == null)
            .map(trace -> trace.title() + " is open")
            .collect(Collectors.joining(", "));
    return open.isEmpty() ? "a timer is still set, or a handler at work" : open;
  }

  /** Returns a value as a JavaScript literal, in which {@code __proto__} is an ordinary key. */
  private static String literal(Object value) {
    try {
      return TestCall.MAPPER
          .writeValueAsString(value)
          .replace("\"__proto__\":", "[\"__proto__\"]:");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
    }
  }
}
