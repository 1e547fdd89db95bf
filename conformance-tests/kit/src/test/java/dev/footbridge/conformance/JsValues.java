package dev.footbridge.conformance;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Source text of JavaScript expressions, each good for any value a program can build. */
final class JsValues {
  /** What may stand anywhere; {@code root} is the object that is being built. */
  private static final List<String> LEAVES =
      List.of(
          "undefined",
          "null",
          "true",
          "0",
          "-0",
          "1.5",
          "5e-324",
          "1.7976931348623157e308",
          "-9007199254740991",
          "NaN",
          "-Infinity",
          "''",
          "'\\ud800'",
          "'\\u2028\\0'",
          "'😀'",
          "5n",
          "Object(5n)",
          "Symbol('s')",
          "Object(Symbol.iterator)",
          "(() => 1)",
          "(function () {})",
          "(class {})",
          "Math.max",
          "new Date(0)",
          "new Date(NaN)",
          "/x/g",
          "new String('x')",
          "new Number(-0)",
          "new Boolean(false)",
          "new Map([[1, 2]])",
          "new Set([1])",
          "new WeakMap()",
          "new Uint8Array([1, 2])",
          "new Float64Array([NaN, -0])",
          "new ArrayBuffer(2)",
          "new Error('e')",
          "Promise.resolve(1)",
          "[1, , 3]",
          "new Array(3)",
          "Object.assign([1], { extra: 2 })",
          "Object.create(null)",
          "Object.create({ inherited: 1 })",
          "Object.defineProperty({}, 'hidden', { value: 1 })",
          "Object.freeze({ a: 1 })",
          "(function () { return arguments; })(1, 2)",
          "revoked",
          "root",
          "[root]");

  /** Ways to put one expression, {@code %s}, into another. */
  private static final List<String> WRAPPERS =
      List.of(
          "[%s]",
          "[0, %s, , 2]",
          "{ get x() { return %s; } }",
          "{ get x() { throw %s; } }",
          "{ toJSON() { return %s; } }",
          "{ toJSON() { throw %s; } }",
          "{ toJSON: %s }",
          "{ toJSON(key) { return [key, %s]; } }",
          "{ ['__proto__']: %s }",
          "{ __proto__: { toJSON() { return %s; } } }",
          "{ [Symbol('s')]: 1, x: %s }",
          "{ errMsg: %s, errCode: 1, success: 1 }",
          "Object.assign(() => {}, { x: %s })",
          "new Proxy([%s], {})",
          "new Proxy({ x: %s }, {})",
          "new Proxy({ x: 1 }, { get: (o, key) => (key === 'toJSON' ? undefined : %s) })",
          "new Proxy({ x: 1 }, { ownKeys() { throw %s; } })",
          "new Proxy({ x: 1 }, { getOwnPropertyDescriptor() { throw %s; } })",
          "Object.assign(new Error('e'), { x: %s })",
          "new (class A { x = %s; #y = 1; })()");

  private JsValues() {}

  /** Returns expressions for values that JSON can hold, with numbers that a double can. */
  static Arbitrary<String> json() {
    Arbitrary<String> leaves =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false", "0"),
            Arbitraries.longs().between(-(1L << 53) + 1, (1L << 53) - 1).map(String::valueOf),
            Arbitraries.doubles()
                .filter(d -> Math.abs(d) < 1L << 53 || d != Math.rint(d) || Math.abs(d) > 1e21)
                .map(String::valueOf),
            Arbitraries.strings().all().ofMaxLength(20).map(JsValues::quote));
    return Arbitraries.lazyOf(
        () -> leaves,
        () -> leaves,
        () -> json().list().ofMaxSize(4).map(items -> "[" + String.join(",", items) + "]"),
        () ->
            Combinators.combine(Arbitraries.strings().all().ofMaxLength(5), json())
                .as((key, value) -> quote(key) + ":" + value)
                .list()
                .ofMaxSize(4)
                .map(members -> "{" + String.join(",", members) + "}"));
  }

  /** Returns expressions for values of any kind. */
  static Arbitrary<String> any() {
    return Arbitraries.lazyOf(
        () -> Arbitraries.of(LEAVES),
        () ->
            Combinators.combine(Arbitraries.of(WRAPPERS), any())
                .as((wrapper, inner) -> parenthesized(wrapper.replace("%s", inner))),
        () ->
            Combinators.combine(Arbitraries.of("a", "'0'", "''", "['__proto__']", "toJSON"), any())
                .as((key, value) -> key + ": " + value)
                .list()
                .ofMaxSize(3)
                .map(members -> "({ " + String.join(", ", members) + " })"));
  }

  /** Writes a text as JSON and JavaScript both understand it, all of it escaped. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      quoted.append(
          c > ' ' && c < 127 && c != '"' && c != '\\' ? c : String.format("\\u%04x", (int) c));
    }
    return quoted.append('"').toString();
  }

  private static String parenthesized(String expression) {
    return expression.startsWith("{") ? "(" + expression + ")" : expression;
  }
}
