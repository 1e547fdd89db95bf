package dev.footbridge.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.runner.TestResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that throws, whatever it throws, fails by its name, and the others go on. */
class OddFailuresTest {
  private static final String TESTS =
      """
      const bad = { get message() { throw 1; }, get stack() { throw 2; }, get name() { throw 3; }, toString() { throw 4; } };
      const deep = {}; let inner = deep; for (let i = 0; i < 1000; i++) inner = inner.a = {};
      const revoked = Proxy.revocable({}, {}); revoked.revoke();
      const cyclic = []; cyclic.push(cyclic);
      const odd = {
        undefined: undefined, null: null, bigint: 1n, symbol: Symbol('s'), minus: -0,
        bare: Object.create(null), bad, deep, cyclic, revoked: revoked.proxy,
        surrogate: 'a\\ud800', long: 'x'.repeat(2000000),
        error: Object.defineProperty(new Error('e'), 'message', { get() { throw 5; } }),
        cause: new Error('c', { cause: bad }), aggregate: new AggregateError([bad, deep], 'all'),
        message: Object.assign(new Error(), { message: bad }), named: Object.assign(new Error('n'), { name: Symbol('n') }),
        stack: Object.assign(new Error('s'), { stack: bad }),
        array: [bad, deep], then: { then: 1 }, fn: () => {},
      };
      for (const key of Object.keys(odd)) {
        it('throws ' + key, () => { throw odd[key]; });
        it('rejects ' + key, () => Promise.reject(odd[key]));
        it('fails ' + key, () => { fail(odd[key]); });
        it('is done ' + key, (done) => { done.fail(odd[key]); });
        it('compares ' + key, () => { expect(odd[key]).toEqual({ other: 1 }); });
      }
      it('passes', () => {});
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void byName(String runtime) throws IOException {
    Files.writeString(folder.resolve("footbridge.json"), "{\"runtime\": \"" + runtime + "\"}");
    Files.writeString(folder.resolve("a.test.js"), TESTS);
    TestRunResult result =
        new TestRunner(CompilationCache.none())
            .withWorkers(1)
            .run(TestPlan.in(folder).build(), new Reporter() {});

    List<TestResult> tests = result.files().get(0).tests();
    assertThat(tests).hasSize(1 + 21 * 5);
    assertThat(tests.stream().filter(test -> !isRight(test)).map(OddFailuresTest::brief)).isEmpty();
  }

  /** Returns whether a test failed with a reason, or passed if it should. */
  private static boolean isRight(TestResult test) {
    boolean passes = test.name().name().equals("passes");
    return test.status() == (passes ? Status.PASSED : Status.FAILED)
        && test.failures().isEmpty() == passes;
  }

  private static String brief(TestResult test) {
    return test.name().name() + " " + test.status() + " " + test.failures().size();
  }
}
