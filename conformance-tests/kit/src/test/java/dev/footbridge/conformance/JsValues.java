package dev.footbridge.conformance;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instancio.Random;
import org.instancio.junit.GivenProvider;

/** Generates JavaScript expressions for all kinds of values that a program can build. */
final class JsValues {
  /** Expressions that are valid anywhere; {@code root} is the object that is being built. */
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

  /** The largest integer that a double holds exactly; larger ones are sent as text (rule X6). */
  private static final long MOST_SAFE = (1L << 53) - 1;

  /**
   * The parts of keys and texts, including lone surrogates and characters that JSON and JavaScript
   * escape.
   */
  private static final List<String> ODD_CHARS =
      List.of("\0", "\n", "\"", "\\", "\u007f", "\u2028", "\ud83d", "\ude00", "😀", "\uffff");

  /** Provides expressions for values that JSON can hold, with numbers that a double can. */
  static final class Json implements GivenProvider {
    @Override
    public String provide(ElementContext context) {
      return new JsValues(context.random()).json(context.random().intRange(0, 3));
    }
  }

  /** Provides expressions for values of any kind. */
  static final class Any implements GivenProvider {
    @Override
    public String provide(ElementContext context) {
      return new JsValues(context.random()).any(context.random().intRange(0, 4));
    }
  }

  private final Random random;

  private JsValues(Random random) {
    this.random = random;
  }

  private String json(int depth) {
    if (depth == 0) {
      return jsonLeaf();
    }
    return random.trueOrFalse()
        ? joined(random, 3, "[", ",", "]", () -> json(depth - 1))
        : joined(random, 3, "{", ",", "}", () -> quote(text(5)) + ":" + json(depth - 1));
  }

  private String jsonLeaf() {
    return switch (random.intRange(0, 3)) {
      case 0 -> random.oneOf("null", "true", "false", "0");
      case 1 -> Long.toString(Math.max(-MOST_SAFE, anyLong() >> 10));
      case 2 -> {
        double number = Double.longBitsToDouble(anyLong());
        yield staysANumber(number) ? Double.toString(number) : "-0.0";
      }
      default -> quote(text(20));
    };
  }

  /** Returns an integer with a random number of digits. */
  private long anyLong() {
    return random.longRange(Long.MIN_VALUE, Long.MAX_VALUE) >> random.intRange(0, 63);
  }

  private String text(int most) {
    return IntStream.range(0, random.intRange(0, most))
        .mapToObj(
            i ->
                switch (random.intRange(0, 3)) {
                  case 0 -> random.oneOf(ODD_CHARS);
                  case 1 -> String.valueOf(random.characterRange(' ', '~'));
                  default -> String.valueOf(random.characterRange('\0', '\uffff'));
                })
        .collect(Collectors.joining());
  }

  private String any(int depth) {
    if (depth == 0) {
      return random.oneOf(LEAVES);
    }
    if (random.trueOrFalse()) {
      String value = any(depth - 1);
      return parenthesized(random.oneOf(WRAPPERS).replace("%s", value));
    }
    return joined(
        random,
        2,
        "({ ",
        ", ",
        " })",
        () -> random.oneOf("a", "'0'", "''", "['__proto__']", "toJSON") + ": " + any(depth - 1));
  }

  /** Returns up to {@code most} parts in a row. */
  static String joined(
      Random random, int most, String open, String comma, String close, Supplier<String> part) {
    return IntStream.range(0, random.intRange(0, most))
        .mapToObj(i -> part.get())
        .collect(Collectors.joining(comma, open, close));
  }

  private static boolean staysANumber(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e21;
    return Double.isFinite(number) && (!whole || Math.abs(number) <= MOST_SAFE);
  }

  /** Returns a string literal for JSON and JavaScript, with all characters escaped. */
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
