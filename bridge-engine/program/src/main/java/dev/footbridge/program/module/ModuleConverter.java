package dev.footbridge.program.module;

import dev.footbridge.contract.problem.ProblemCode;
import java.util.Objects;

/**
 * Converts a module to a function: an ES module, a CommonJS module, one that is both, or JSON. No
 * line moves, and positions are mapped back by {@link ConvertedModule#positions()} (rules W10 to
 * W16). TypeScript has to be translated before: {@link ConvertedFiles} does that.
 *
 * <pre>{@code
 * ConvertedModule module = ModuleConverter.convert("a.js", "import b from './b'\nb.run()");
 * module.text();     // function (exports, require, …) { const __fb1 = __fb_in("./b"); …
 *                    // __fb1.d.default.run() }
 * module.requests(); // ./b, at line 1, column 15
 * }</pre>
 *
 * <p>Its methods may be called from any thread.
 */
public final class ModuleConverter {
  /** Changes whenever the same text is converted differently; kept conversions are of one. */
  static final int VERSION = 1;

  /** How long a module may be, in UTF-16 units. */
  static final int MAX_LENGTH = 16 << 20;

  private ModuleConverter() {}

  /**
   * Returns a module as a function.
   *
   * @param path where it is in the program, for messages; JSON ends with {@code .json}
   * @param text with or without a byte order mark
   * @throws ModuleConversionException if it does not parse, is too long or nested too deep, or uses
   *     what modules of a mini program do not have: {@code import.meta}, {@code await} outside of
   *     functions
   */
  public static ConvertedModule convert(String path, String text) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
    ModuleText module = new ModuleText(path, SourceText.normalized(text));
    checkLength(module);
    return isJson(path) ? JsonModule.convert(path, module) : conversion(module).of(module.source());
  }

  /** Returns what converts a module that is JavaScript; otherwise like {@link #convert}. */
  static Conversion conversion(ModuleText text) {
    if (text.source().length() > Prepared.BELOW) {
      Prepared.now();
    }
    try {
      return DeepStack.call(() -> JavaScriptModule.convert(text));
    } catch (StackOverflowError e) {
      throw text.problem(
          0,
          ProblemCode.MODULE_LIMIT,
          "nested too deep to be converted, such as by thousands of brackets, or operators in one"
              + " expression",
          "split it");
    }
  }

  /** Throws if a module is too long. */
  static void checkLength(ModuleText text) {
    int length = text.source().length();
    if (length > MAX_LENGTH) {
      throw text.problem(
          0,
          ProblemCode.MODULE_LIMIT,
          "has " + length + " characters, more than the limit of " + MAX_LENGTH,
          "split it, or keep its data in files that the program reads");
    }
  }

  /** Returns whether a module is JSON. */
  static boolean isJson(String path) {
    return path.endsWith(".json");
  }

  /**
   * Loads the parser's classes. One whose initializer met the end of the stack could never be used
   * again.
   */
  private static final class Prepared {
    /** What is shorter cannot be nested so deep that the stack ends. */
    static final int BELOW = 20_000;

    private static final String SAMPLE =
        "import a, {b} from 'c'; export class D extends a { #e = `${b}`; static async *f(g = 1) {"
            + " for (const [h, ...i] of await g) try { yield /j/u ?? 0x1n } catch { h?.k(i) } } }";

    static {
      convertSample(SAMPLE);
      convertSample(SAMPLE + " a b"); // for the classes of errors
    }

    private Prepared() {}

    static void now() {}

    private static void convertSample(String text) {
      try {
        JavaScriptModule.convert(new ModuleText("", text));
      } catch (ModuleConversionException expected) {
        return;
      }
    }
  }
}
