package dev.footbridge.junit5;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.jvm.Durations;
import dev.footbridge.runner.log.ProgramLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The program of one test. Usable from any thread except the program's own.
 *
 * <p>The methods about pages, and about what a screen would show, are for whole programs ({@link
 * MiniProgramExtension.Builder#program}); with others they throw an {@link IllegalStateException}.
 * They do what the user and the device do, and throw an {@link AssertionError} if the program's
 * code throws, or what they ask for cannot be done.
 */
public final class TestProgram {
  private final MiniProgram program;
  private final ProgramTime time;
  private final ProgramLog log;
  private final Findings findings;
  private final Scripts scripts;
  private final ProgramCalls calls;
  private final @Nullable ProgramPages pages;
  private final long seed;
  private final Function<Class<?>, Object> views;

  /**
   * Creates the program of a test.
   *
   * @param pages null unless it is a whole program
   */
  TestProgram(
      MiniProgram program,
      ProgramTime time,
      ProgramLog log,
      Findings findings,
      Scripts scripts,
      ProgramCalls calls,
      @Nullable ProgramPages pages,
      long seed,
      Function<Class<?>, Object> views) {
    this.program = program;
    this.time = time;
    this.log = log;
    this.findings = findings;
    this.scripts = scripts;
    this.calls = calls;
    this.pages = pages;
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
    return calls.make(name, params);
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
    scripts.runFile(path);
  }

  /** Runs a script. Throws and returns as {@link #run} does. */
  public void runScript(String source) {
    Objects.requireNonNull(source, "source");
    scripts.run("script.js", source);
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
        scripts.valueOf(expression, calls::unfinished), Object.class);
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
    return TestCall.MAPPER.convertValue(scripts.valueOf(expression, calls::unfinished), type);
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
          "the program is not idle after " + Durations.format(most) + ": " + calls.unfinished());
    }
  }

  /**
   * Opens a page in place of all others, as {@code wx.reLaunch} does. Returns when the program
   * rests: nothing is at work, no call is open but those that wait for the test, and no timer is
   * due within two seconds; or when two seconds have passed. A manual clock moves for that.
   *
   * @param url the page's path with a query, such as {@code pages/order/index?id=3}; empty for the
   *     entry page
   * @return the page on top, which is another one if this one has navigated on
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public TestPage open(String url) {
    Objects.requireNonNull(url, "url");
    return pages().open(url);
  }

  /** Goes back, as with the button of the device; returns as {@link #open} does. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public TestPage back() {
    return pages().back();
  }

  /**
   * Taps an item of the tab bar; returns as {@link #open} does.
   *
   * @param index from 0
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public TestPage tapTab(int index) {
    return pages().tapTab(index);
  }

  /**
   * Returns the page on top.
   *
   * @throws AssertionError if no page is open
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public TestPage currentPage() {
    return pages().current();
  }

  /** Returns the page stack, the page on top last (rule W24). */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public List<TestPage> pageStack() {
    return pages().stack();
  }

  /** Sends the program to the background (rule W27). */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void hide() {
    pages().hide();
  }

  /** Brings the program to the foreground. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void show() {
    show(Map.of());
  }

  /**
   * Brings the program to the foreground.
   *
   * @param options added to those that it was launched with, such as {@code scene}
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void show(Map<String, ?> options) {
    Objects.requireNonNull(options, "options");
    pages().show(options);
  }

  /** Fires an event without details, as {@link #fire(String, Map)} does. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void fire(String event) {
    Objects.requireNonNull(event, "event");
    pages().fire(event, Map.of());
  }

  /**
   * Fires an event of the device for the listeners of its {@code wx.on…} (rule W52).
   *
   * @param event such as {@code themeChange}
   * @param detail what listeners get, written as a JSON object
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void fire(String event, Map<String, ?> detail) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(detail, "detail");
    pages().fire(event, detail);
  }

  /** Returns the toasts that the program has shown, in order (rule W50). */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public List<Shown> toasts() {
    return pages().shown("toasts");
  }

  /** Returns the modals that the program has shown, in order, answered or not (rule W51). */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public List<Shown> modals() {
    return pages().shown("modals");
  }

  /** Returns the action sheets that the program has shown, in order, answered or not. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public List<Shown> actionSheets() {
    return pages().shown("sheets");
  }

  /** Answers the oldest open modal, or else the next one that the program shows (rule W51). */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void answerModal(boolean confirm) {
    answerModal(Map.of("confirm", confirm));
  }

  /**
   * Answers a modal as {@link #answerModal(boolean)} does.
   *
   * @param result with {@code confirm}, and {@code content} of a modal that can be edited
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void answerModal(Map<String, ?> result) {
    Objects.requireNonNull(result, "result");
    pages().answer("showModal", result);
  }

  /**
   * Answers the oldest open action sheet, or else the next one that the program shows.
   *
   * @param tapIndex the item to tap, from 0
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void answerActionSheet(int tapIndex) {
    pages().answer("showActionSheet", Map.of("tapIndex", tapIndex));
  }

  /** Closes the oldest open action sheet, or else the next one, without an item. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void cancelActionSheet() {
    pages().answer("showActionSheet", Map.of());
  }

  /** Waits until the program rests, as {@link #open} does. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void runUntilRest() {
    pages().rest("runUntilRest()");
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
    return calls.all();
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
    return calls.verify(count, api, subset);
  }

  /** Adds the exceptions of handlers to the failure of the test, unless it has them already. */
  void addCausesTo(Throwable failure) {
    calls.all().forEach(call -> call.addCauseTo(failure));
  }

  /** Ends the program. Returns the violations. */
  List<Finding> end() {
    List<Finding> all;
    try {
      time.settleDown();
      List<Shown> unanswered = pages == null ? List.of() : pages.unanswered();
      all = new ArrayList<>(findings.end(program.leftToUser(), unanswered));
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

  private ProgramPages pages() {
    if (pages == null) {
      throw new IllegalStateException(
          "the program of this test has no pages: name the folder of a whole program with"
              + " .program(…) or @WithMiniProgram(program = …)");
    }
    return pages;
  }
}
