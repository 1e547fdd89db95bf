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
            Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(JsValues::staysANumber)
                .map(String::valueOf),
            Arbitraries.strings().all().ofMaxLength(20).map(JsValues::quote));
    return Arbitraries.recursive(() -> leaves, JsValues::jsonAround, 0, 3);
  }

  /** Returns expressions for values of any kind. */
  static Arbitrary<String> any() {
    return Arbitraries.recursive(() -> Arbitraries.of(LEAVES), JsValues::anyAround, 0, 4);
  }

  private static Arbitrary<String> jsonAround(Arbitrary<String> inner) {
    Arbitrary<String> members =
        Combinators.combine(Arbitraries.strings().all().ofMaxLength(5), inner)
            .as((key, value) -> quote(key) + ":" + value);
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
        members.list().ofMaxSize(3).map(all -> "{" + String.join(",", all) + "}"));
  }

  private static Arbitrary<String> anyAround(Arbitrary<String> inner) {
    Arbitrary<String> members =
        Combinators.combine(Arbitraries.of("a", "'0'", "''", "['__proto__']", "toJSON"), inner)
            .as((key, value) -> key + ": " + value);
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.of(WRAPPERS), inner)
            .as((wrapper, value) -> parenthesized(wrapper.replace("%s", value))),
        members.list().ofMaxSize(2).map(all -> "({ " + String.join(", ", all) + " })"));
  }

  /** Whole numbers that a double cannot hold for certain cross as texts (rule X6). */
  private static boolean staysANumber(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e21;
    return Double.isFinite(number) && (!whole || Math.abs(number) < 1L << 53);
  }

  /** Writes a text as JSON and JavaScript both understand it, all of it escaped. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c > ' ' && c < 127 && c != '"' && c != '\\') {
                quoted.append((char) c);
              } else {
                quoted.append(String.format("\\u%04x", c));
              }
            });
    return quoted.append('"').toString();
  }

  private static String parenthesized(String expression) {
    return expression.startsWith("{") ? "(" + expression + ")" : expression;
  }
}
