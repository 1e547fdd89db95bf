package dev.footbridge.junit5;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.engine.spi.JsException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values of expressions in a program. */
class EvaluateTest {
  @RegisterExtension
  static final MiniProgramExtension mini =
      MiniProgramExtension.builder().plugin(CustomPlugin.class).build();

  private record Item(String name, int count) {}

  abstract static class Values {
    @Test
    void aValueIsJavas(TestProgram program) {
      program.runScript("const cart = [{ name: 'tea', count: 2 }]; let paid;");

      assertThat(program.evaluate("cart.length")).isEqualTo(1);
      assertThat(program.evaluate("cart")).isEqualTo(List.of(Map.of("name", "tea", "count", 2)));
      assertThat(program.evaluate("cart[0]", Item.class)).isEqualTo(new Item("tea", 2));
      assertThat(program.evaluate("'a' + 1 // text")).isEqualTo("a1");
      assertThat(program.evaluate("2 ** 40")).isEqualTo(1L << 40);
      assertThat(program.evaluate("0.5")).isEqualTo(0.5);
      assertThat(program.evaluate("0 / 0")).isEqualTo(Double.NaN);
      assertThat(program.evaluate("-1 / 0", Double.class)).isEqualTo(Double.NEGATIVE_INFINITY);
      assertThat(program.evaluate("true")).isEqualTo(true);
      assertThat(program.evaluate("null")).isNull();
      assertThat(program.evaluate("paid")).isNull();
      assertThat(program.calls()).isEmpty();
    }

    @Test
    void aPromiseIsItsValue(TestProgram program) {
      assertThat(program.evaluate("Promise.resolve({ a: 1 })")).isEqualTo(Map.of("a", 1));
      assertThat(
              program.evaluate(
                  "wx.invokeNativePlugin({ api_name: 'customSyncEvent' }).then((res) => res.app)"))
          .isEqualTo("wx-test");
      assertThat(
              program.evaluate(
                  "wx.invokeNativePlugin({ api_name: 'slow' }).then((res) => res.errMsg)"))
          .isEqualTo("invokeNativePlugin:ok");
    }

    @Test
    void aPromiseThatWaitsForTheClockIsReported(TestProgram program) {
      String later = "new Promise((resolve) => { setTimeout(() => resolve(7), 1000); })";
      assertThatThrownBy(() -> program.evaluate(later))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("advance the clock");
      program.runScript("const later = " + later);
      program.clock().advance(ofSeconds(1));
      assertThat(program.evaluate("later")).isEqualTo(7);
    }

    @Test
    void anErrorHasItsPlaceInTheExpression(TestProgram program) {
      JsException thrown =
          catchThrowableOfType(JsException.class, () -> program.evaluate("cart.length"));
      assertThat(thrown).hasMessageStartingWith("ReferenceError: ").hasMessageContaining("cart");
      assertThat(thrown.position()).startsWith("expression-1.js:1:");
      assertThat(Integer.parseInt(thrown.position().substring("expression-1.js:1:".length())))
          .isLessThan(12);
      assertThat(Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::toString))
          .first()
          .asString()
          .startsWith("JavaScript.")
          .contains("(expression-1.js:1");
    }

    @Test
    void aRejectionIsAnError(TestProgram program) {
      program.runScript("function declined() { return new Error('declined'); }");
      JsException thrown =
          catchThrowableOfType(
              JsException.class, () -> program.evaluate("Promise.reject(declined())"));
      assertThat(thrown).hasMessage("Error: declined");
      assertThat(thrown.position()).startsWith("script.js:1:");
      assertThatThrownBy(() -> program.evaluate("Promise.reject({ code: 3 })"))
          .isInstanceOf(JsException.class)
          .hasMessage("rejected with {\"code\":3}");
      assertThatThrownBy(() -> program.evaluate("Promise.reject()"))
          .isInstanceOf(JsException.class)
          .hasMessage("rejected with undefined");
    }

    @Test
    void E1_aRejectionNamesTheMissingApi(TestProgram program) {
      assertThatThrownBy(() -> program.evaluate("(async () => wx.custom({}))()"))
          .isInstanceOf(JsException.class)
          .hasMessage("TypeError: wx.custom is not a function");
      assertThatThrownBy(() -> program.evaluate("(async () => require('a'))()"))
          .isInstanceOf(JsException.class)
          .hasMessageContaining("is not defined\nhint: ");
    }

    @Test
    void whatHasNoJsonIsRefused(TestProgram program) {
      assertThatThrownBy(() -> program.evaluate("() => 1"))
          .isInstanceOf(JsException.class)
          .hasMessage("TypeError: a function has no JSON");
      assertThatThrownBy(() -> program.evaluate("Promise.resolve(Symbol('x'))"))
          .isInstanceOf(JsException.class)
          .hasMessage("TypeError: a symbol has no JSON");
    }

    @Test
    void aStatementIsNoExpression(TestProgram program) {
      assertThatThrownBy(() -> program.evaluate("const x = 1"))
          .isInstanceOf(JsException.class)
          .hasMessageEndingWith(
              "\nhint: evaluate takes an expression; use runScript for statements");
    }

    @Test
    void aProgramThatReplacesItsBridgeIsNamed(TestProgram program) {
      program.runScript("wx.invokeNativePlugin = () => {}");
      assertThatThrownBy(() -> program.evaluate("1"))
          .isInstanceOf(JsException.class)
          .hasMessageContaining("the program has replaced wx.invokeNativePlugin");
    }
  }

  @Nested
  @UseRuntime("graaljs")
  class OnGraalJs extends Values {
    @Test
    void aRejectionMayHaveNoJson(TestProgram program) {
      assertThatThrownBy(() -> program.evaluate("Promise.reject(3n)"))
          .isInstanceOf(JsException.class)
          .hasMessage("rejected with 3");
      assertThatThrownBy(() -> program.evaluate("Promise.reject({ code: 3n })"))
          .isInstanceOf(JsException.class)
          .hasMessage("rejected with [object Object]");
    }
  }

  @Nested
  @UseRuntime("quickjs")
  class OnQuickJs extends Values {}
}
