package dev.footbridge.quickjs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a program throws or rejects with is never converted to Java. quickjs-kt would take the name
 * of an error for a Java class and call its constructor, and convert arrays and sets in native
 * recursion (rules X1 and X4).
 */
@Timeout(120)
class HostileValuesTest {
  /** Gives errors of the engine a name that is a Java class whose constructor creates a file. */
  private static final String NAMED_FOR_JAVA =
      """
      for (const type of [Error, InternalError, SyntaxError, RangeError, TypeError]) {
        type.prototype.name = 'java.io.FileOutputStream';
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw e",
        "Promise.reject(e)",
        "(async () => { throw e; })()",
        "Promise.resolve().then(() => { throw e; })",
        "throw [e]",
        "throw { e }",
        "throw new Set([e])",
        "throw new Map([[e, e]])",
        "Promise.reject([e])",
        "Promise.reject({ get x() { throw e; }, toJSON() { throw e; } })",
        "throw { get name() { throw e; }, get message() { throw e; }, get stack() { throw e; } }",
        "throw new Proxy(e, { get() { throw e; }, ownKeys() { throw e; } })",
        "throw { toString() { throw e; } }",
        "class Later extends Promise {} Later.reject(e)"
      })
  void X1_anErrorWhoseNameIsAJavaClassRunsNoJava(String script) throws Exception {
    Path file = folder.resolve("created");
    try (OneProgram program = OneProgram.of(new QuickJsRuntime())) {
      program.evaluate(
          "const e = new Error('"
              + file
              + "');"
              + " e.name = 'java.io.FileOutputStream'; e.stack = undefined;"
              + script);
      program.evaluate("1");
    }
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"var x = ;", "(", "await 1", "\u0000"})
  void X1_aSyntaxErrorRunsNoJava(String script) throws Exception {
    try (OneProgram program = OneProgram.of(new QuickJsRuntime())) {
      program.evaluate(NAMED_FOR_JAVA);
      JsException failure = program.evaluate(script);
      assertThat(failure.kind()).isEqualTo(Kind.SYNTAX);
      assertThat(failure).hasMessageStartingWith("java.io.FileOutputStream: ").hasNoCause();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (;;) {}",
        "(async () => { for (;;) await 1; })()",
        "(async () => { for (;;) {} })()",
        "Promise.resolve().then(() => { for (;;) {} })"
      })
  void X1_anInterruptRunsNoJava(String script) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    try (OneProgram program =
        new OneProgram(
            new QuickJsRuntime(),
            (op, id, name, payload, envelope) -> {
              begun.countDown();
              return null;
            })) {
      program.evaluate(NAMED_FOR_JAVA);
      Future<@Nullable JsException> turn = program.begin("host(0, 0);" + script);
      begun.await();
      program.interrupt();
      assertThat(turn.get()).hasMessage("the program was stopped").hasNoCause();
    }
    QuickJsRuntime limited = new QuickJsRuntime().withTurnLimit(Duration.ofMillis(20));
    try (OneProgram program = OneProgram.of(limited)) {
      program.evaluate(NAMED_FOR_JAVA);
      JsException failure = program.evaluate(script);
      assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
      assertThat(program.evaluate("1").kind()).isEqualTo(Kind.INTERRUPTED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(function deeper() { return deeper() + 1; })()",
        "const kept = []; while (true) kept.push(new Uint8Array(1 << 20))",
        "Promise.resolve().then(() => { const kept = []; while (true) kept.push({}); })"
      })
  void X1_aFullStackOrMemoryRunsNoJava(String script) throws Exception {
    try (OneProgram program = OneProgram.of(new QuickJsRuntime().withMemoryLimit(4 << 20))) {
      program.evaluate(NAMED_FOR_JAVA);
      program.evaluate(script);
    }
    assertThat(Path.of("").toAbsolutePath().toFile().list())
        .as("files in the working folder")
        .noneMatch(name -> name.startsWith("out of memory") || name.startsWith("stack overflow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const a = []; a.push(a)",
        "const a = []; a[4294967294] = 1",
        "let a = new Set(); for (let i = 0; i < 1e5; i++) a = new Set([a])",
        "let a = []; for (let i = 0; i < 1e6; i++) a = [a]",
        "let a = {}; for (let i = 0; i < 1e5; i++) a = { a }",
        "const a = new Uint8Array(256 << 20)",
        "const a = new Map(); a.set(a, a)",
        "const a = new Error('m'); a.cause = a; a.name = { a }",
        "const a = Promise.reject(1); a.catch(() => {})"
      })
  void X4_valuesOfAnySizeAndShapeAreThrownAndRejected(String script) throws Exception {
    try (OneProgram program = OneProgram.of(new QuickJsRuntime())) {
      assertThat(program.evaluate(script + "; Promise.reject(a); throw a").kind())
          .isEqualTo(Kind.THROWN);
      assertThat(program.evaluate("if (rejections[0] !== a) throw 'another'")).isNull();
    }
  }

  @Test
  void X2_aProgramCannotReplaceWhatReportsItsFailures() throws Exception {
    try (OneProgram program = OneProgram.of(new QuickJsRuntime())) {
      String names =
          "for (const key of Reflect.ownKeys(globalThis)) {"
              + " if (/footbridge/i.test(String(key))) throw key; }";
      assertThat(program.evaluate(names)).isNull();
      program.evaluate(
          "function __footbridge_ran() {} function __footbridge_thrown() {}"
              + " Map.prototype.set = Map.prototype.forEach = Reflect.apply = () => {};"
              + " String = RegExp.prototype.exec = () => {}; Map = Promise = undefined;");
      assertThat(program.evaluate("throw new Error('told')")).hasMessage("Error: told");
      program.evaluate("(async () => { throw 'told, too'; })()");
      assertThat(program.evaluate("throw rejections")).isNotNull();
      assertThat(program.evaluate("if (rejections[0] !== 'told, too') throw 1")).isNull();
    }
  }

  @Test
  void whatJavaThrowsWhileJavaScriptCallsItEndsTheTurn() throws Exception {
    try (OneProgram program =
        new OneProgram(
            new QuickJsRuntime(),
            (op, id, name, payload, envelope) -> {
              throw new IllegalStateException("no host");
            })) {
      Future<@Nullable JsException> turn =
          program.begin("try { host(0, 0); } catch {} for (;;) {}");
      assertThat(turn)
          .failsWithin(Duration.ofSeconds(60))
          .withThrowableThat()
          .havingRootCause()
          .withMessage("no host");
    }
  }
}
