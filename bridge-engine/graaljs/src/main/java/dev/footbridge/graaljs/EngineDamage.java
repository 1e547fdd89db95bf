package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the engine of this process is damaged: a class of it, or of Java, cannot be used any more
 * because its initializer failed, mostly by an overflow of the stack. Then programs fail that do
 * nothing wrong, so none is started any more (rule X4).
 */
final class EngineDamage {
  /** How Java refuses a class whose initializer failed, and what it throws the first time. */
  private static final Pattern SIGN =
      Pattern.compile(
          "java\\.lang\\.NoClassDefFoundError: Could not initialize class (?<name>(?!dev\\.footbridge\\.)[\\w.$]+)"
              + "|java\\.lang\\.ExceptionInInitializerError");

  private static volatile @Nullable String found;

  private EngineDamage() {}

  /**
   * Returns the failure of a program, if the text of an internal error shows that the engine is
   * damaged; else null. No further program will start then.
   */
  static @Nullable JsException noticeIn(@Nullable String internalError) {
    Matcher sign = SIGN.matcher(internalError == null ? "" : internalError);
    if (!sign.lookingAt()) {
      return null;
    }
    String name = sign.group("name");
    String sentence =
        "the JavaScript engine of this process is damaged: "
            + (name == null ? "a class" : "the class " + name)
            + " could not be initialized, mostly because a program exhausted the stack or the"
            + " memory meanwhile; run further programs in a new process";
    if (found == null) {
      found = sentence;
    }
    return failure(sentence);
  }

  /** Returns what is damaged and what to do; null if nothing is, as far as is known. */
  static @Nullable String sentence() {
    return found;
  }

  /**
   * Returns if the engine is not damaged, as far as is known.
   *
   * @throws JsException of kind {@link Kind#ENGINE_FAILED} if it is
   */
  static void requireNone() {
    String sentence = found;
    if (sentence != null) {
      throw failure(sentence);
    }
  }

  private static JsException failure(String sentence) {
    return new JsException(Kind.ENGINE_FAILED, sentence, null, "");
  }
}
