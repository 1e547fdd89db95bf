package dev.footbridge.runner;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.JsStack;
import dev.footbridge.jvm.event.ProgramEvent;
import dev.footbridge.jvm.text.Colours;
import dev.footbridge.jvm.transcript.TextTranscript;
import dev.footbridge.jvm.transcript.Transcript;
import dev.footbridge.runner.TestResult.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Follows one test program, and assigns each event to a test: the one that is running, or else ran
 * last; before the first test, to the whole file or the suite that has started. What an {@code
 * afterAll} does belongs to its suite if that fails, and else to the test that ran last.
 */
final class TestLog implements Transcript {
  private static final int MOST_BYTES = 1 << 16;

  private static final String INCONSISTENT = "the reports of the tests are inconsistent: ";
  private static final String REPLACED =
      "; parts of Jasmine, or of the language that it uses, were replaced";

  private final FailureTexts texts;
  private final ReportOrder order = new ReportOrder();
  private final OpenQuestions questions = new OpenQuestions();
  private final @Nullable String tested; // the name of the tested script
  private boolean definesNone;
  private final TestFileRun run;
  private final TestFilter filter;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final TextTranscript transcript;
  private final TestEntry file = new TestEntry(TestName.WHOLE_FILE);
  private final Map<String, TestEntry> entries = new LinkedHashMap<>(); // wanted ones
  private final Map<String, TestEntry> suites = new LinkedHashMap<>(); // by their ids
  private final Deque<TestEntry> openSuites = new ArrayDeque<>(); // the innermost one first
  private TestEntry current = file;
  private @Nullable TestEntry beforeEnd; // the current entry before the afterAll that runs
  private boolean over;
  private boolean aborted;

  /**
   * Creates an empty log.
   *
   * @param sources the program's sources, for the places of failures; the last one defines the
   *     tests
   * @param run is notified when tests start and finish
   * @param filter selects the tests to run
   */
  TestLog(List<JsSource> sources, TestFileRun run, TestFilter filter) {
    texts = new FailureTexts(sources);
    tested = sources.size() > 1 ? sources.get(0).name() : null;
    this.run = run;
    this.filter = filter;
    PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8);
    transcript = new TextTranscript(out, Colours.OFF, sources.get(sources.size() - 1));
  }

  /** Sets what explains the errors that tests throw. */
  void explainWith(UnaryOperator<ScriptError> explain) {
    texts.explainWith(explain);
  }

  /** Returns whether the tests have ended, or can never end. */
  synchronized boolean isOver() {
    return over;
  }

  /** Records a call that the program's own logic layer will answer. */
  synchronized void asked(BridgeCall call) {
    questions.asked(call, current);
  }

  /** Records what the screen of a whole program would show. */
  synchronized void shown(String json) {
    questions.shown(json);
  }

  /** Handles a report of the program about its tests. Returns the answer for the program. */
  synchronized Map<String, Object> report(TestReport report) {
    String fault = order.fault(report);
    if (fault != null) {
      file.failures.add(TestFailure.of(INCONSISTENT + fault + REPLACED));
    }
    List<TestFailure> failures =
        report.failures() == null
            ? List.of()
            : report.failures().stream().map(texts::failure).toList();
    switch (report.type()) {
      case "defined" -> {
        if (fault == null) {
          Objects.requireNonNull(report.specs()).forEach(this::define);
          definesNone = report.specs().isEmpty();
        }
        return Map.of("wanted", List.copyOf(entries.keySet()));
      }
      case "taken" ->
          warning(
              null,
              "the program defines '"
                  + report.name()
                  + "', so its tests cannot call the function of Jasmine",
              null);
      case "started" -> started(entries.get(report.id()));
      case "done" -> done(report, failures);
      case "suiteStarted" -> suiteStarted(report);
      case "afterAll" -> afterAll();
      case "suiteDone" -> suiteDone(report, failures);
      case "end" -> end(report, failures);
      default -> {}
    }
    return Map.of();
  }

  /** Records that the tests cannot end, with the reason. */
  synchronized void giveUp(String reason) {
    current.failures.add(TestFailure.of(reason));
    over = true;
  }

  /** Records that the tests are ended early, with the reason; it also stops the program. */
  synchronized void abort(String reason) {
    giveUp(reason);
    aborted = true;
  }

  /** Returns the results of the tests. */
  synchronized List<TestResult> results() {
    endAfterAll();
    leave();
    questions.fail(test -> true);
    if (file.failures.isEmpty() && !file.warnings.isEmpty()) {
      entries.values().stream()
          .findFirst()
          .ifPresent(first -> first.warnings.addAll(0, file.warnings));
    }
    List<TestResult> results = new ArrayList<>();
    if (!file.failures.isEmpty()) {
      file.begin();
      results.add(finished(file));
    }
    for (TestEntry entry : entries.values()) {
      if (entry.status == null && entry.failures.isEmpty() && !entry.excluded) {
        entry.failures.add(TestFailure.of("not run: the program ended before this test"));
      }
      if (!entry.excluded) {
        results.add(finished(entry));
      }
    }
    for (TestEntry suite : suites.values()) {
      if (!suite.failures.isEmpty()) {
        results.add(lastOf(suite.name.suite(), results) + 1, finished(suite));
      }
    }
    return results;
  }

  private void define(TestReport.Spec spec) {
    String place = spec.stack() == null ? null : JsStack.position(spec.stack());
    if (place != null && tested != null && place.startsWith(tested + ":")) {
      file.failures.add(
          TestFailure.of(place + " defines the test '" + spec.name() + "'; only test files may"));
      return;
    }
    TestName name = new TestName(spec.suite(), spec.name());
    if (filter.wants(run.file(), name)) {
      entries.put(spec.id(), new TestEntry(name, spec.stack()));
    }
  }

  /** Returns the index of the last result in a suite, or of the last of all. */
  private static int lastOf(String suite, List<TestResult> results) {
    for (int i = results.size() - 1; i >= 0; i--) {
      String in = results.get(i).name().suite();
      if (in.equals(suite) || in.startsWith(suite + " ")) {
        return i;
      }
    }
    return results.size() - 1;
  }

  private void suiteStarted(TestReport report) {
    TestName name = new TestName(Objects.requireNonNull(report.name()), TestName.WHOLE_SUITE);
    TestEntry suite = new TestEntry(name, report.stack());
    enter(suite);
    suites.put(Objects.requireNonNull(report.id()), suite);
    openSuites.push(suite);
  }

  private void suiteDone(TestReport report, List<TestFailure> failures) {
    TestEntry suite = suites.get(report.id());
    if (suite == null) {
      file.failures.addAll(failures);
      return;
    }
    suite.failures.addAll(failures);
    endAfterAll();
    openSuites.remove(suite);
    suite.end();
    if (!suite.failures.isEmpty()) {
      leave();
      TestResult unused = finished(suite);
    }
  }

  private void afterAll() {
    if (beforeEnd == null) {
      keep();
      beforeEnd = current;
      current = new TestEntry(ending().name);
    }
  }

  /** Assigns what an afterAll did to its suite if that failed, and else to the last test. */
  private void endAfterAll() {
    TestEntry before = beforeEnd;
    if (before != null) {
      keep();
      questions.fail(current::equals);
      TestEntry ending = ending();
      ending.failures.addAll(current.failures);
      (ending.failures.isEmpty() ? before : ending).addEvents(current);
      current = before;
      beforeEnd = null;
    }
  }

  /** Returns the suite whose afterAll runs. */
  private TestEntry ending() {
    return openSuites.isEmpty() ? file : openSuites.element();
  }

  private void started(@Nullable TestEntry entry) {
    if (entry != null) { // else filtered out
      enter(entry);
      run.started(entry.name);
    }
  }

  /** Begins an entry. It has the events of a beforeAll that precedes it. */
  private void enter(TestEntry entry) {
    leave();
    if (suites.containsValue(current) && current.failures.isEmpty()) {
      entry.addEvents(current);
    }
    current = entry;
    entry.begin();
  }

  private void done(TestReport report, List<TestFailure> failures) {
    TestEntry entry = entries.get(report.id());
    if (entry == null) {
      return;
    }
    entry.end();
    entry.reason = Objects.requireNonNull(report.reason());
    entry.failures.addAll(failures);
    switch (Objects.requireNonNull(report.status())) {
      case "excluded" -> entry.excluded = true;
      case "pending" -> entry.status = Status.SKIPPED;
      default -> {
        entry.status = Status.PASSED; // failures override this
        if (entry.failures.isEmpty() && !Boolean.TRUE.equals(report.ran())) {
          entry.failures.add(
              TestFailure.of("the test's function did not run to its end" + REPLACED));
        }
      }
    }
  }

  private void end(TestReport report, List<TestFailure> failures) {
    String reason = Objects.requireNonNull(report.reason());
    file.failures.addAll(failures);
    endAfterAll();
    if (!reason.isEmpty()) {
      file.failures.add(TestFailure.of(reason));
    } else if (definesNone) {
      file.failures.add(TestFailure.of("No specs found"));
    } else if (entries.values().stream().anyMatch(entry -> entry.excluded)) {
      file.failures.add(TestFailure.of("tests were left out" + REPLACED));
    }
    over = true;
  }

  /** Returns the transcript of what happened before the first test. */
  synchronized String loading() {
    return file.transcript();
  }

  /** Moves the output to the current test, so that only a part of much output is kept. */
  private void keep() {
    current.append(written.toString(StandardCharsets.UTF_8));
    written.reset();
  }

  /** Assigns the output since the last change of tests to the current test. */
  private void leave() {
    keep();
    if (current.status != null) {
      questions.fail(current::equals);
      TestResult unused = finished(current);
    }
  }

  private TestResult finished(TestEntry entry) {
    TestResult result = entry.result();
    if (!entry.reported) {
      entry.reported = true;
      run.finished(result);
    }
    return result;
  }

  @Override
  public synchronized void call(BridgeCall call, double at) {
    transcript.call(call, at);
  }

  @Override
  public synchronized void state(BridgeCall call, String state) {
    transcript.state(call, state);
  }

  @Override
  public synchronized void end(BridgeCall call, Outcome outcome, double took) {
    questions.ended(call, outcome);
    transcript.end(call, outcome, took);
    if (written.size() > MOST_BYTES) {
      keep();
    }
  }

  @Override
  public synchronized void warning(
      @Nullable BridgeCall call, String text, @Nullable Throwable thrown) {
    transcript.warning(call, text, thrown);
    current.warnings.add(FailureTexts.warning(call, text, thrown));
  }

  @Override
  public synchronized void log(String level, String text) {
    transcript.log(level, text);
    if (written.size() > MOST_BYTES) {
      keep();
    }
  }

  @Override
  public synchronized void happened(ProgramEvent event, double at) {
    transcript.happened(event, at);
    if (written.size() > MOST_BYTES) {
      keep();
    }
  }

  @Override
  public synchronized void error(ScriptError error) {
    if (aborted && error.kind() == ScriptError.Kind.KILLED) {
      return; // as the reason says
    }
    current.failures.add(texts.failure(error));
    over |= error.kind() == ScriptError.Kind.KILLED;
  }

  @Override
  public synchronized void failure(String text) {
    giveUp(text);
  }
}
