package dev.footbridge.quickjs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages, positions and stacks of failed scripts. */
@Timeout(60)
class QuickJsFailuresTest {
  private OneProgram program;

  @BeforeEach
  void start() throws Exception {
    program = OneProgram.of(new QuickJsRuntime());
  }

  @AfterEach
  void close() throws Exception {
    program.close();
  }

  @Test
  void anErrorHasItsPositionAndItsFrames() throws Exception {
    JsException failure = program.evaluate("function f() {\n  wx.pay({});\n}\nvar wx = {}; f()");
    assertThat(failure).hasMessage("TypeError: not a function");
    assertThat(failure.kind()).isEqualTo(Kind.THROWN);
    assertThat(failure.position()).isEqualTo("app.js:2:9");
    assertThat(failure.jsStack()).isEqualTo("    at f (app.js:2:9)\n    at app.js:4:15");
  }

  @Test
  void aMessageWithEmojiHasNoFrames() throws Exception {
    JsException failure =
        program.evaluate("function f() { throw new Error('😀😀 at last\\n    at home'); }\nf()");
    assertThat(failure).hasMessage("Error: 😀😀 at last\n    at home");
    assertThat(failure.position()).startsWith("app.js:1:");
  }

  @Test
  void aStackMayHaveAHeader() throws Exception {
    JsException failure =
        program.evaluate(
            "var e = new Error('mine'); e.stack = 'Error: mine\\n    at f (app.js:7:1)'; throw e");
    assertThat(failure).hasMessage("Error: mine");
    assertThat(failure.position()).isEqualTo("app.js:7:1");
  }

  @Test
  void anErrorOfJsonHasThePlaceOfTheProgram() throws Exception {
    JsException failure = program.evaluate("JSON.parse('{')");
    assertThat(failure.position()).startsWith("app.js:1:");
    assertThat(failure.jsStack()).doesNotContain("<input>");
  }

  @ParameterizedTest
  @CsvSource({"var x = ;, 9", "if (true), 10", "let y = 1; let y = 2, 18"})
  void aSyntaxErrorHasItsPosition(String script, int column) throws Exception {
    JsException failure = program.evaluate(script);
    assertThat(failure.kind()).isEqualTo(Kind.SYNTAX);
    assertThat(failure).hasMessageStartingWith("SyntaxError: ");
    assertThat(failure.position()).isEqualTo("app.js:1:" + column);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "'''text''', text",
    "null, 'null'",
    "undefined, 'undefined'",
    "-5n, -5n",
    "Symbol('s'), Symbol(s)",
    "({ a: 1 }), [object Object]"
  })
  void thrownValuesNeedNotBeErrors(String value, String message) throws Exception {
    assertThat(program.evaluate("throw " + value)).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "undefined", "5", "5n", "Symbol.iterator", "'text'", "{}", "[]"})
  void R6_aRejectionHasItsReasonAndItsPromise(String reason) throws Exception {
    assertThat(
            program.evaluate("var reason = " + reason + "; var promise = Promise.reject(reason)"))
        .isNull();
    assertThat(program.evaluate("if (rejections.length !== 1) throw rejections")).isNull();
    assertThat(program.evaluate("if (rejections[0] !== reason) throw rejections[0]")).isNull();
    assertThat(program.evaluate("if (promises[0] !== promise) throw promises[0]")).isNull();
  }

  @Test
  void R6_eachRejectionOfATurnIsReportedUnlessItIsHandled() throws Exception {
    program.evaluate(
        """
        Promise.reject(1);
        Promise.reject(2).catch(() => {});
        const late = Promise.reject(3);
        Promise.resolve().then(() => {}).then(() => late.catch(() => {}));
        Promise.resolve().then(() => {}).then(() => { throw 4; });
        throw 5;
        """);
    assertThat(program.evaluate("if (String(rejections) !== '1,4') throw String(rejections)"))
        .isNull();
    assertThat(program.evaluate("promises[0].catch(() => {})")).isNull();
    assertThat(program.evaluate("if (rejections.length !== 2) throw rejections")).isNull();
  }

  @Test
  void X2_anErrorIsReportedAfterTheGlobalPromiseWasReplaced() throws Exception {
    JsException failure =
        program.evaluate(
            "Promise = class Mine {};\nif (Promise.name === 'Mine') throw Error('top');");
    assertThat(failure).hasMessage("Error: top");
    assertThat(failure.position()).startsWith("app.js:2:");
  }

  @Test
  void theCompletionValueOfAScriptIsIgnored() throws Exception {
    assertThat(program.evaluate("var o = {}; o.o = o; o")).isNull();
    assertThat(program.evaluate("10n // no line ending")).isNull();
  }

  @Test
  void scriptsShareTheirGlobalDeclarations() throws Exception {
    assertThat(program.evaluate("const a = 1; let b = 2; class C {}")).isNull();
    assertThat(program.evaluate("if (a + b !== 3 || typeof C !== 'function') throw 1")).isNull();
  }

  @Test
  void aRejectionIsNoFailureOfTheScript() throws Exception {
    assertThat(program.evaluate("Promise.reject(new RangeError('late: it is'))")).isNull();
    assertThat(
            program.evaluate(
                """
                const [error] = rejections;
                if (`${error}` !== 'RangeError: late: it is') throw error;
                if (!error.stack.includes('app.js:1:')) throw error.stack;
                """))
        .isNull();
  }

  @Test
  void jobsRunAfterAScriptThatThrows() throws Exception {
    assertThat(program.evaluate("var n = 0; Promise.resolve().then(() => { n = 1 }); throw 1"))
        .hasMessage("1");
    assertThat(program.evaluate("if (n !== 1) throw n")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"() => {}", "class Other {}", "undefined", "5"})
  void aProgramMayReplaceThePromise(String replacement) throws Exception {
    assertThat(
            program.evaluate(
                "var n = 0; var own = %s; var later = Promise.resolve(); Promise = own;"
                        .formatted(replacement)
                    + "later.then(() => { if (Promise === own) n = 1; })"))
        .isNull();
    assertThat(program.evaluate("if (n !== 1 || Promise !== own) throw n")).isNull();
  }
}
