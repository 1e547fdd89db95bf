package dev.footbridge.runner;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.runner.TestResult.Status;
import dev.footbridge.runner.report.JunitXmlReporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails a suite, and what tests throw that is no error. */
class SuiteFailuresTest {
  @TempDir private Path folder;
  private final JunitXmlReporter junit = new JunitXmlReporter();

  private List<TestResult> run(String script) {
    try {
      Files.writeString(folder.resolve("a.test.js"), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestRunner runner = new TestRunner(CompilationCache.none()).withWorkers(1);
    TestPlan plan = TestPlan.in(folder).build();
    return runner.run(plan, junit).files().get(0).tests();
  }

  private static String line(TestResult test) {
    String failures =
        test.failures().stream().map(TestFailure::message).reduce("", (a, b) -> a + " " + b);
    return test.name().fullName() + ": " + test.status() + failures;
  }

  @Test
  void theCausesOfAnErrorAreInItsFailure() {
    List<TestResult> tests =
        run(
            """
            it('cause', () => {
              const inner = new TypeError('inner', { cause: { errMsg: 'pay:fail' } });
              throw new Error('outer', { cause: inner });
            });
            it('all', async () => {
              await Promise.any([Promise.reject(new Error('a')), Promise.reject(new Error('b'))]);
            });
            it('circle', () => {
              const error = new Error('circle');
              error.cause = error;
              throw error;
            });
            it('getter', () => {
              throw Object.defineProperty(new Error('own'), 'cause', { get() { throw 1; } });
            });
            """);

    assertThat(tests)
        .extracting(SuiteFailuresTest::line)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains(
                        "Error: outer\nCaused by: TypeError: inner\nCaused by: Object({ errMsg"),
            line ->
                assertThat(line)
                    .contains("AggregateError", "\nCaused by: Error: a\nCaused by: Error: b"),
            line ->
                assertThat(line).contains("Error: circle\nCaused by: Error: circle\nCaused by:"),
            line -> assertThat(line).endsWith("Error: own"));
  }

  @Test
  void aFailingBeforeAllOrAfterAllBelongsToItsSuite() {
    List<TestResult> tests =
        run(
            """
            describe('first', () => {
              it('passes', () => {});
              afterAll(() => { throw new Error('of afterAll'); });
            });
            describe('second', () => {
              beforeAll(() => Promise.reject({ errMsg: 'login:fail', errCode: 7 }));
              it('passes too', () => {});
              describe('inner', () => {
                beforeAll((done) => { setTimeout(() => null.x, 1); setTimeout(done, 2); });
                it('passes as well', () => {});
              });
            });
            it('comes last', () => {});
            """);

    assertThat(tests)
        .extracting(SuiteFailuresTest::line)
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("first passes: PASSED"),
            line ->
                assertThat(line).isEqualTo("first (the whole suite): FAILED Error: of afterAll"),
            line -> assertThat(line).isEqualTo("second passes too: PASSED"),
            line -> assertThat(line).isEqualTo("second inner passes as well: PASSED"),
            line -> assertThat(line).startsWith("second inner (the whole suite): FAILED TypeError"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "second (the whole suite): FAILED"
                            + " Object({ errMsg: 'login:fail', errCode: 7 }) thrown"),
            line -> assertThat(line).isEqualTo("comes last: PASSED"));
  }

  @Test
  void whatAnAfterAllStartsBelongsToItsSuite() {
    List<TestResult> tests =
        run(
            """
            describe('first', () => {
              it('passes', () => { console.log('in the test'); });
              afterAll((done) => {
                console.log('in afterAll');
                setTimeout(() => { throw new Error('late'); }, 1);
                setTimeout(done, 2);
              });
              afterAll((done) => { Promise.reject(new Error('lost')); setTimeout(done, 2); });
            });
            it('comes last', () => {});
            afterAll((done) => { setTimeout(() => null.x, 1); setTimeout(done, 2); });
            """);
    assertThat(tests)
        .extracting(SuiteFailuresTest::line)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("(the whole file): FAILED TypeError"),
            line -> assertThat(line).isEqualTo("first passes: PASSED"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "first (the whole suite): FAILED unhandled rejection: Error: lost"
                            + " Error: late"),
            line -> assertThat(line).isEqualTo("comes last: PASSED"));
    assertThat(tests.get(1).transcript()).contains("in the test").doesNotContain("in afterAll");
    assertThat(tests.get(2).transcript()).contains("in afterAll");
  }

  @Test
  void theOutputOfPassingSuitesIsThatOfTheirTests() {
    List<TestResult> tests =
        run(
            """
            describe('outer', () => {
              beforeAll(() => { console.log('before outer'); });
              describe('inner', () => {
                beforeAll(() => { console.log('before inner'); });
                it('first', () => { console.log('in first'); });
                it('second', () => { console.log('in second'); });
                afterAll(() => { console.log('after inner'); });
              });
              afterAll(() => { console.log('after outer'); });
            });
            """);
    assertThat(tests)
        .extracting(test -> test.transcript().replaceAll("\\s+", " ").strip())
        .containsExactly("before outer before inner in first", "in second after inner after outer");
  }

  @Test
  void aFileThatEndsInAnAfterAllFails() {
    assertThat(
            run("it('t', () => {}); afterAll((done) => { console.log('waiting'); });").stream()
                .filter(test -> test.status() == Status.FAILED))
        .singleElement()
        .extracting(SuiteFailuresTest::line, as(STRING))
        .startsWith("(the whole file): FAILED Error: Timeout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void errorsThatATestThrowsAreExplainedAsOthersAre(String runtime) throws Exception {
    Files.writeString(folder.resolve("footbridge.json"), "{\"runtime\": \"" + runtime + "\"}");
    String script =
        """
        it('calls', () => { wx.nothing({}); });
        it('mocks', () => { jest.fn(); });
        it('loads', async () => { require('x'); });
        """;
    assertThat(run(script))
        .extracting(test -> test.failures().get(0).message().replace("'", ""))
        .satisfiesExactly(
            text -> assertThat(text).isEqualTo("TypeError: wx.nothing is not a function"),
            text -> assertThat(text).startsWith("ReferenceError: jest is not defined\nhint: tests"),
            text -> assertThat(text).contains("is not defined\nhint: programs are scripts"));
  }

  @Test
  void theJunitReportHasItInTheSuite() throws Exception {
    run("describe('s', () => { beforeAll(() => { throw new Error('x'); }); it('t', () => {}); });");
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    junit.writeTo(xml);
    assertThat(xml.toString(StandardCharsets.UTF_8))
        .containsPattern("<testcase [^>]*name=\"s \\(the whole suite\\)\"");
  }

  @Test
  void theFailureOfASuiteHasItsPlace() {
    TestResult suite =
        run(
                "describe('s', () => {\n  beforeAll(() => { throw new Error('x'); });\n  it('t', () => {});\n});")
            .stream()
            .filter(test -> test.status() == Status.FAILED)
            .findFirst()
            .orElseThrow();
    assertThat(suite.name()).isEqualTo(new TestName("s", TestName.WHOLE_SUITE));
    assertThat(suite.failures().get(0).position()).contains("a.test.js:2:");
  }

  @Test
  void whatIsThrownKeepsItsContent() {
    assertThat(
            run(
                """
                it('object', () => { throw { errMsg: 'pay:fail', errCode: 7 }; });
                it('null', () => Promise.reject(null));
                it('number', () => { throw 5; });
                it('text', () => { throw 'text'; });
                it('with a message', () => { throw { message: 'm' }; });
                """))
        .extracting(SuiteFailuresTest::line)
        .containsExactly(
            "object: FAILED Object({ errMsg: 'pay:fail', errCode: 7 }) thrown",
            "null: FAILED null thrown",
            "number: FAILED 5 thrown",
            "text: FAILED text thrown",
            "with a message: FAILED m");
  }
}
