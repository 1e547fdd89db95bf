package dev.footbridge.junit5;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.Durations;
import dev.footbridge.runner.log.ProgramLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The program of one test. Usable from any thread except the program's own. */
public final class TestProgram {
  private final MiniProgram program;
  private final ProgramTime time;
  private final ProgramLog log;
  private final Findings findings;
  private final ClassLoader loader;
  private final Patience patience;
  private final Scripts scripts;
  private final long seed;
  private final Function<Class<?>, Object> views;
  private final AtomicInteger calls = new AtomicInteger();

  TestProgram(
      MiniProgram program,
      ProgramTime time,
      ProgramLog log,
      Findings findings,
      ClassLoader loader,
      Patience patience,
      Scripts scripts,
      long seed,
      Function<Class<?>, Object> views) {
    this.program = program;
    this.time = time;
    this.log = log;
    this.findings = findings;
    this.loader = loader;
    this.patience = patience;
    this.scripts = scripts;
    this.seed = seed;
    this.views = views;
  }

  /** Returns the engine's object for the program. */
  public MiniProgram program() {
    return program;
  }

  /**
   * Returns the program as its platform shows it to tests, such as {@code AndroidProgram} of {@code
   * android-stand-ins}. A test method can also take it as a parameter.
   *
   * @throws IllegalArgumentException if no platform on the class path has this type, or the program
   *     runs on another host
   */
  public <T> T as(Class<T> view) {
    Objects.requireNonNull(view, "view");
    return view.cast(views.apply(view));
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
      scripts.run(new JsSource(source, script));
    } catch (JsException e) {
      failure = e; // a built-in may throw after it was called
    }
    for (TestCall call : calls()) {
      if (call.isMadeIn(source)) {
        return call;
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
    scripts.run(new JsSource(path, ProjectFile.read(path, loader)));
  }

  /** Runs a script. Throws and returns as {@link #run} does. */
  public void runScript(String source) {
    Objects.requireNonNull(source, "source");
    scripts.run(new JsSource("script.js", source));
  }

  /**
   * Returns the value of a JavaScript expression, such as {@code cart.items.length}; if that is a
   * promise, its value. Returns when everything that the expression starts immediately is done.
   * Does not move the clock.
   *
   * @return the value, passed as {@code JSON.stringify} writes it: a {@link Map}, {@link List},
   *     {@link String}, {@link Boolean} or number ({@link Integer}, {@link Long} or {@link Double},
   *     also NaN and infinite); null for null and undefined
   * @throws JsException if it does not parse, throws, is rejected, or its value has no JSON
   * @throws AssertionError if it is a promise that is not settled
   */
  public @Nullable Object evaluate(String expression) {
    Objects.requireNonNull(expression, "expression");
    return TestCall.MAPPER.convertValue(
        scripts.valueOf(expression, this::unfinished), Object.class);
  }

  /**
   * Returns the value of an expression as {@link #evaluate(String)} does, as a record or bean. Keys
   * that the type does not have are ignored.
   *
   * @throws IllegalArgumentException if the value does not fit the type
   */
  public <T> @Nullable T evaluate(String expression, Class<T> type) {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(type, "type");
    return TestCall.MAPPER.convertValue(scripts.valueOf(expression, this::unfinished), type);
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

  /**
   * Returns what plugins wrote to the log of their platform, such as {@code android.util.Log}: one
   * entry per line written, such as {@code I/Shop: paid}.
   */
  public List<String> pluginLog() {
    return log.pluginLog();
  }

  /** Returns the warnings about the program, such as calls that no mock matches. */
  public List<String> warnings() {
    return log.warnings();
  }

  /** Returns all calls so far, in order, including those of the test. */
  public List<TestCall> calls() {
    return log.calls().stream().map(trace -> new TestCall(trace, patience)).toList();
  }

  /** Verifies how often an API was called, as {@link #verify(int, String, Map)} does. */
  public List<TestCall> verify(int count, String api) {
    Objects.requireNonNull(api, "api");
    return verify(count, api, Map.of());
  }

  /**
   * Verifies how often an API was called with parameters that contain {@code subset}, at any depth,
   * by either route. Calls of the test count, too.
   *
   * @param subset compared as JSON
   * @return these calls, in order
   * @throws AssertionError if it was called more or less often; shows the calls
   */
  public List<TestCall> verify(int count, String api, Map<String, ?> subset) {
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(subset, "subset");
    return new CallCount(calls()).verify(count, api, TestCall.MAPPER.valueToTree(subset));
  }

  /** Adds the exceptions of handlers to the failure of the test, unless it has them already. */
  void addCausesTo(Throwable failure) {
    calls().forEach(call -> call.addCauseTo(failure));
  }

  /** Ends the program. Returns the violations. */
  List<Finding> end() {
    List<Finding> all;
    try {
      time.settleDown();
      all = new ArrayList<>(findings.end(program.leftToUser()));
    } catch (Throwable e) { // such as that the program does not settle down
      program.close();
      Finding abandoned = findings.abandoned();
      if (abandoned != null) {
        e.addSuppressed(new AssertionError(abandoned.text()));
      }
      throw e;
    }
    program.close();
    Finding abandoned = findings.abandoned();
    if (abandoned != null) {
      all.add(abandoned);
    }
    return all;
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
