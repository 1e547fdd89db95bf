package dev.footbridge.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.runner.TestResult.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestRunnerTest {
  @TempDir Path folder;
  final Events events = new Events();
  final TestRunner runner = new TestRunner(CompilationCache.none()).withWorkers(1);

  void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestRunResult run(TestPlan.Builder plan) {
    return runner.run(plan.build(), events);
  }

  TestRunResult run() {
    return run(TestPlan.in(folder));
  }

  @Test
  void aReporterReceivesEverythingAsItHappens() {
    write("footbridge.json", "{\"plugins\": [\"" + TillPlugin.class.getName() + "\"]}");
    write(
        "a.test.js",
        """
        describe('till', () => {
          it('pays', async () => { await wx.invokeNativePlugin({ api_name: 'pay' }); });
          it('fails', () => { console.log('failing'); fail('no till'); });
          xit('waits', () => {});
        });
        """);
    write("b.test.js", "it('is fine', () => {});");
    run();
    // Two threads: the worker's events, and those in the order of the files.
    assertThat(events.lines)
        .filteredOn(line -> !line.startsWith("file finished"))
        .containsExactly(
            "started [a.test.js, b.test.js]",
            "file starting a.test.js 1",
            "test started till pays",
            "call pay",
            "test finished till pays PASSED",
            "test started till fails",
            "console failing",
            "test finished till fails FAILED",
            "test started till waits",
            "test finished till waits SKIPPED",
            "all tests of a.test.js finished",
            "file starting b.test.js 1",
            "test started is fine",
            "test finished is fine PASSED",
            "all tests of b.test.js finished",
            "finished 4 tests in 2 files: 2 passed, 1 failed, 1 skipped");
    assertThat(events.lines)
        .containsSubsequence(
            "all tests of a.test.js finished",
            "file finished a.test.js 1",
            "file finished b.test.js 1",
            "finished 4 tests in 2 files: 2 passed, 1 failed, 1 skipped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void resultsAreValues(String runtime) {
    write("footbridge.json", "{\"runtime\": \"" + runtime + "\"}");
    write("pages/a.test.js", "describe('a', () => it('adds', () => { expect(1 + 1).toBe(3); }));");
    TestRunResult result = run();
    assertThat(result.isFailed()).isTrue();
    assertThat(result.counts()).isEqualTo(new TestCounts(1, 0, 1, 0, 0));
    TestFileResult file = result.files().get(0);
    assertThat(file.file().name()).isEqualTo("pages/a.test.js");
    assertThat(file.round()).isEqualTo(1);
    assertThat(file.tests())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.name()).isEqualTo(new TestName("a", "adds"));
              assertThat(test.status()).isEqualTo(Status.FAILED);
              TestFailure failure = test.failures().get(0);
              assertThat(failure.message()).isEqualTo("Expected 2 to be 3.");
              assertThat(failure.expected()).isEqualTo("3");
              assertThat(failure.actual()).isEqualTo("2");
              assertThat(failure.position()).contains("a.test.js:1:5");
            });
  }

  @Test
  void aFileThatTheFilterCannotMatchIsNotStarted() {
    write("a.test.js", "describe('the till', () => { it('pays', () => {}); });");
    write("b.test.js", "describe('the cart', () => { it('adds', () => {}); });");
    write("computed.test.js", "for (const n of [1, 2]) { it(`pays ${n}`, () => {}); }");
    write("broken.test.js", "it('is not', () => {;");
    write("lib.test.js", "function till(name) { it(name, () => {}); } till('pays by card');");
    TestRunResult result =
        run(TestPlan.in(folder).filter(TestFilter.matching(Pattern.compile("pays"))));
    assertThat(events.lines)
        .contains("started [a.test.js, computed.test.js, lib.test.js]")
        .doesNotContain("file starting b.test.js 1", "file starting broken.test.js 1");
    assertThat(result.counts().line()).isEqualTo("4 tests in 3 files: 4 passed, 0 failed");
    assertThat(
            run(TestPlan.in(folder).filter(TestFilter.matching(Pattern.compile("b.test.*adds"))))
                .counts()
                .passed())
        .isEqualTo(1);
  }

  @Test
  void theTimeoutIsNamedWithoutAnOptionThatNobodyGave() {
    write("a.test.js", "it('loops', () => { for (;;); });");
    TestRunResult result =
        run(
            TestPlan.in(folder)
                .settings(settings -> Settings.withTimeout(settings, Duration.ofMillis(300))));
    assertThat(result.files().get(0).tests().get(0).failures().get(0).message())
        .startsWith("the program did not end within 300ms: its JavaScript still ran")
        .contains("time stands still while JavaScript runs: a loop that waits until Date.now()");
  }

  @Test
  void aFileRunsAlone() {
    write("footbridge.json", "{\"plugins\": [\"" + TillPlugin.class.getName() + "\"]}");
    write(
        "pages/a.test.js",
        "it('a', async () => { await wx.invokeNativePlugin({ api_name: 'pay' }); });");
    write("pages/b.test.js", "it('b', () => { fail(); });");
    TestRunResult result = run(TestPlan.in(folder.resolve("pages/a.test.js")));
    assertThat(result.counts().line()).isEqualTo("1 test in 1 file: 1 passed, 0 failed");
    assertThat(result.files().get(0).file().name()).isEqualTo("a.test.js");
  }

  @Test
  void whatAFileDoesWhileItLoadsIsKept() {
    write("a.test.js", "console.log('loading'); it('a', () => { console.log('running'); });");
    TestFileResult file = run().files().get(0);
    assertThat(file.loading()).isEqualTo("     loading\n");
    assertThat(file.tests().get(0).transcript()).isEqualTo("     running\n");
    assertThat(file.startedAt()).isNotNull();
  }

  @Test
  void muchOutputIsShortened() {
    write(
        "a.test.js",
        """
        it('logs', () => {
          for (let i = 1; i <= 20000; i++) console.log('line', i);
          console.log('x'.repeat(9000));
        });
        """);
    List<String> lines = run().files().get(0).tests().get(0).transcript().lines().toList();
    assertThat(lines)
        .hasSize(401)
        .startsWith("     line 1", "     line 2")
        .contains("     … 19601 lines are left out; the HTML report has them all")
        .contains("     line 20000");
    assertThat(lines.get(400)).hasSizeLessThan(6000).endsWith("… (9005 characters)");
  }

  @Test
  void testsThatAFileCannotRunFinishAllTheSame() {
    write("a.test.js", "it('loops', () => { for (;;); }); it('comes after', () => {});");
    TestRunResult result =
        run(
            TestPlan.in(folder)
                .settings(settings -> Settings.withTimeout(settings, Duration.ofMillis(300))));
    assertThat(events.lines)
        .containsSubsequence(
            "test started loops",
            "test finished loops FAILED",
            "test finished comes after FAILED",
            "all tests of a.test.js finished");
    assertThat(result.files().get(0).tests())
        .extracting(test -> test.failures().get(0).message())
        .satisfiesExactly(
            loops -> assertThat(loops).startsWith("the program did not end within 300ms"),
            after -> assertThat(after).isEqualTo("not run: the program ended before this test"));
  }

  @Test
  void whatIsWrongWithAWholeFileIsAResult() {
    write("broken.test.js", "it('is not', () => {;");
    assertThat(run().files().get(0).tests())
        .first()
        .extracting(TestResult::name)
        .isEqualTo(TestName.WHOLE_FILE);
    assertThat(events.lines).contains("test finished (the whole file) FAILED");
  }

  @Test
  void aTestThatIsLeftOutTakesNoTimeFromTheOneBeforeIt() {
    write(
        "a.test.js",
        """
        it('works', () => { let sum = 0; for (let i = 0; i < 1e6; i++) sum += i; });
        it('is left out', () => {});
        """);
    TestRunResult result =
        run(TestPlan.in(folder).filter((file, test) -> test.name().equals("works")));
    assertThat(result.files().get(0).tests())
        .singleElement()
        .satisfies(test -> assertThat(test.millis()).isPositive());
  }

  @Test
  void aFilterIsMatchedAgainstPathAndName() {
    write("a.test.js", "it('adds', () => {}); it('pays', () => {});");
    write("b/c.test.js", "it('pays', () => {});");
    run(TestPlan.in(folder).filter(TestFilter.matching(Pattern.compile("^b/.* pays$"))));
    assertThat(events.lines)
        .contains("test finished pays PASSED", "finished 1 test in 1 file: 1 passed, 0 failed")
        .doesNotContain("test started adds");
  }

  @Test
  void aPlanRunsItsShardAsOftenAsItSays() {
    for (int i = 0; i < 8; i++) {
      write(i + ".test.js", "it('passes', () => {});");
    }
    Shard shard = Shard.parse("1/2");
    TestRunResult result = run(TestPlan.in(folder).shard(shard).rounds(2));
    assertThat(result.files())
        .isNotEmpty()
        .allMatch(file -> shard.has(file.file().name()))
        .extracting(TestFileResult::round)
        .contains(1, 2);
    assertThat(result.counts().files()).isEqualTo(result.files().size());
  }

  @Test
  void failFastStartsNoMoreFiles() {
    write("a.test.js", "it('fails', () => { fail(); });");
    write("b.test.js", "it('passes', () => {});");
    assertThat(run(TestPlan.in(folder).failFast(true)).counts())
        .isEqualTo(new TestCounts(1, 0, 1, 0, 1));
    assertThat(events.lines).doesNotContain("file starting b.test.js 1");
  }

  @Test
  void filesAreReportedInOrderThoughSeveralRunAtOnce() {
    write("a.test.js", "it('waits', () => { for (let i = 0; i < 1e6; i++); });");
    for (int i = 0; i < 6; i++) {
      write("b" + i + ".test.js", "it('passes', () => {});");
    }
    runner.withWorkers(4).run(TestPlan.in(folder).build(), events);
    assertThat(events.lines).filteredOn(line -> line.startsWith("file finished")).isSorted();
  }

  @Test
  void mocksThatMatchedNothingAreReportedIfAllTestsRan() {
    write("mocks.json", "{\"mocks\": [{\"api\": \"pay\", \"sync\": false, \"ok\": {}}]}");
    write("footbridge.json", "{\"mocks\": \"mocks.json\"}");
    write("a.test.js", "it('a', () => {});");
    run(TestPlan.in(folder).filter((file, test) -> true));
    assertThat(events.lines).noneMatch(line -> line.startsWith("warning"));
    run();
    assertThat(events.lines).anyMatch(line -> line.endsWith("no call matched this rule on 'pay'"));
  }

  @Test
  void wrongSettingsAreRefusedBeforeAnyTest() {
    write("a.test.js", "it('a', () => {});");
    write("footbridge.json", "{\"runtime\": \"garaljs\"}");
    assertThatThrownBy(this::run)
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining("no JavaScript runtime 'garaljs' on the class path");
    assertThat(events.lines).isEmpty();
  }

  @Test
  void aFolderWithoutTestsIsRefused() {
    assertThatThrownBy(this::run)
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage("the folder " + folder + " contains no tests; test files end in .test.js");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void filesShareStaticFieldsOnlyIfThePlanSaysSo(boolean share) {
    write("footbridge.json", "{\"plugins\": [\"Count.java\"]}");
    write(
        "Count.java",
        """
        import dev.footbridge.api.*;
        @JsPlugin(secondary = true) public class Count extends BaseJsPlugin {
          static int calls;
          @JsEvent("count") public Object count(RequestEvent req) {
            return java.util.Map.of("n", ++calls);
          }
        }
        """);
    for (String name : List.of("a", "b")) {
      write(
          name + ".test.js",
          "it('counts', () => {"
              + " expect(wx.invokeNativePlugin({ api_name: 'count', sync: true }).n).toBe(1); });");
    }

    TestRunResult result = run(TestPlan.in(folder).sharePlugins(share));

    assertThat(result.counts().failed()).isEqualTo(share ? 1 : 0);
  }

  @Test
  void anErrorOfAPluginFailsItsFilesOnly() {
    write("a/footbridge.json", "{\"plugins\": [\"Broken.java\"]}");
    write(
        "a/Broken.java",
        """
        import dev.footbridge.api.*;
        @JsPlugin(secondary = true) public class Broken extends BaseJsPlugin {
          @Override protected void onCreate() { throw new AssertionError("no till"); }
        }
        """);
    write("a/a.test.js", "it('a', () => {});");
    write("b.test.js", "it('b', () => {});");

    TestRunResult result = run();

    assertThat(result.counts().line()).isEqualTo("2 tests in 2 files: 1 passed, 1 failed");
    assertThat(result.files().get(0).tests().get(0).failures().get(0).message())
        .startsWith("java.lang.AssertionError: no till\n    at Broken.onCreate(Broken.java:3)");
  }

  @Test
  void anExceptionAtTheEndOfAPluginIsAWarningWithItsPlace() {
    write("footbridge.json", "{\"plugins\": [\"Broken.java\"]}");
    write(
        "Broken.java",
        """
        import dev.footbridge.api.*;
        @JsPlugin(secondary = true) public class Broken extends BaseJsPlugin {
          @Override protected void onDestroy() { throw new AssertionError("no till"); }
        }
        """);
    write("a.test.js", "it('a', () => {});");

    TestRunResult result = run();

    assertThat(result.files().get(0).tests().get(0).warnings())
        .singleElement()
        .asString()
        .startsWith(
            """
            a plugin failed outside of a call
            java.lang.AssertionError: no till
                at Broken.onDestroy(Broken.java:3)""");
  }

  @Test
  void aPluginThatDoesNotStartInTimeFailsItsFilesOnly() {
    write("a/footbridge.json", "{\"plugins\": [\"Endless.java\"], \"timeout\": \"500ms\"}");
    write(
        "a/Endless.java",
        """
        import dev.footbridge.api.*;
        @JsPlugin(secondary = true) public class Endless extends BaseJsPlugin {
          @Override protected void onCreate() {
            while (true) java.util.concurrent.locks.LockSupport.park();
          }
        }
        """);
    write("a/a.test.js", "it('a', () => {});");
    write("b.test.js", "it('b', () => {});");

    TestRunResult result = run();

    assertThat(result.counts().line()).isEqualTo("2 tests in 2 files: 1 passed, 1 failed");
    assertThat(result.files().get(0).tests().get(0).failures().get(0).message())
        .startsWith("Endless.onCreate did not return within 500ms\n")
        .contains("at Endless.onCreate(Endless.java:4)");
  }

  @Test
  void aFileThatCannotBeReadFailsAlone() throws IOException {
    write("a.test.js", "it('a', () => {});");
    write("b.test.js", "it('b', () => {});");
    Files.write(folder.resolve("a.test.js"), new byte[] {(byte) 0xff});

    TestRunResult result = run();

    assertThat(result.counts().line()).isEqualTo("2 tests in 2 files: 1 passed, 1 failed");
    assertThat(result.files().get(0).tests().get(0).failures().get(0).message())
        .contains("a.test.js: not UTF-8 text; save it as UTF-8");
  }

  @Test
  void anEarlyEndFailsWhatRunsAndReportsAll() {
    write("a.test.js", "it('a', () => {});");
    write("b.test.js", "it('b', () => { while (true) {} }); it('never', () => {});");
    write("c.test.js", "it('c', () => {});");
    EarlyEnd early = new EarlyEnd();
    Reporter ending =
        new Reporter() {
          @Override
          public void fileStarting(TestFileRun run) {
            run.testListener(
                new TestListener() {
                  @Override
                  public void started(TestName test) {
                    if (test.name().equals("b")) {
                      new Thread(() -> early.come("the power went off")).start();
                    }
                  }
                });
          }
        };

    TestRunResult result =
        runner.run(TestPlan.in(folder).build(), Reporter.all(List.of(events, ending)), early);

    assertThat(result.counts().line())
        .isEqualTo("3 tests in 2 files: 1 passed, 2 failed; 1 file not run");
    assertThat(result.files().get(1).tests().get(0).failures())
        .extracting(TestFailure::message)
        .containsExactly("the power went off");
    assertThat(events.lines).anyMatch(line -> line.startsWith("file finished b.test.js"));
  }

  @Test
  void anInterruptCancelsTheRun() {
    write("a.test.js", "it('a', () => {});");
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::run).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void numbersBelowOneAreRefused() {
    TestPlan.Builder plan = TestPlan.in(folder);
    assertThatThrownBy(() -> plan.rounds(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rounds: expected 1 or more, but found 0");
    assertThatThrownBy(() -> runner.withWorkers(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("workers: expected 1 or more, but found 0");
  }

  @Test
  void nullIsRefusedAtOnceWithTheNameOfTheParameter() {
    TestPlan.Builder plan = TestPlan.in(folder);
    assertThatThrownBy(() -> TestPlan.in(null)).hasMessage("folder");
    assertThatThrownBy(() -> plan.filter(null)).hasMessage("filter");
    assertThatThrownBy(() -> plan.shard(null)).hasMessage("shard");
    assertThatThrownBy(() -> plan.settings(null)).hasMessage("change");
    assertThatThrownBy(() -> TestFilter.matching(null)).hasMessage("pattern");
    assertThatThrownBy(() -> Reporter.all(null)).hasMessage("reporters");
    assertThatThrownBy(() -> new TestRunner(null)).hasMessage("cache");
    assertThatThrownBy(() -> runner.run(null, events)).hasMessage("plan");
    assertThatThrownBy(() -> runner.run(plan.build(), null)).hasMessage("reporter");
    assertThat(List.copyOf(events.lines)).isEmpty();
  }
}
