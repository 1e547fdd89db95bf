package dev.footbridge.quickjs;

import com.dokar.quickjs.MemoryUsage;
import com.dokar.quickjs.QuickJsException;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import dev.footbridge.engine.spi.JsStack;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts QuickJS's exceptions to the SPI's, which hold text only. */
final class QuickJsFailures {
  /** The kinds of values thrown, for the prelude; what is none of them is passed on as text. */
  static final String OBJECT = "object";

  /**
   * An object that contains itself, which quickjs-kt cannot convert; or the program's own error.
   */
  static final String CIRCULAR = "circular";

  /** An array, a Map or a Set, perhaps with objects in it; or a text that looks like one. */
  static final String LIST = "list";

  private static final String ERROR = "error";
  private static final String NULL = "null";
  private static final String SOME_OBJECT = "[object Object]";

  /** What quickjs-kt says of a value that it cannot convert: of a BigInt, also its digits. */
  private static final Pattern UNSUPPORTED =
      Pattern.compile("Unsupported js value type: (?:(?<digits>-?\\d+)|.*), tag: -?\\d+");

  private static final String FRAME = "\n    at ";
  private static final String TEXT = "text";

  /** How Java writes an object of JavaScript in a list or map. */
  private static final Pattern JAVA_OBJECT =
      Pattern.compile("com\\.dokar\\.quickjs\\.[\\w.$]+@[0-9a-f]+");

  private static final String SYMBOL = "TypeError: cannot convert symbol to string";
  private static final String OUT_OF_MEMORY = "InternalError: out of memory";

  private QuickJsFailures() {}

  /**
   * Returns the failure of a turn, of {@code kind} unless it ran out of memory. If no memory was
   * left for the error itself, QuickJS reports the same as for a thrown null.
   */
  static JsException of(Kind kind, QuickJsException e, MemoryUsage usage) {
    String message = message(e);
    String stack = JsStack.own(e.getStack() == null ? "" : e.getStack());
    String position = JsStack.position(stack);
    boolean isNull = kind(e).equals(NULL);
    if (message.equals(OUT_OF_MEMORY) || (isNull && uses(usage, 7))) {
      return new JsException(Kind.OUT_OF_MEMORY, "the program is out of memory", position, stack);
    }
    String text = isNull ? nullText(usage) : message;
    return new JsException(kind, text, position, kind == Kind.SYNTAX ? "" : stack);
  }

  /** Returns the kind of the value that was thrown; of text if it is of no other kind. */
  static String kind(QuickJsException e) {
    String message = String.valueOf(e.getMessage());
    if (e.getStack() != null) {
      return message.startsWith("TypeError: circular reference") ? CIRCULAR : ERROR;
    }
    if (message.equals("null")) {
      return NULL;
    }
    // Values other than errors arrive converted to Java; of an object, only the class is known.
    if (JAVA_OBJECT.matcher(message).lookingAt()) {
      return OBJECT;
    }
    return message.startsWith("[") || message.startsWith("{") ? LIST : TEXT;
  }

  /**
   * Returns whether an object may have been thrown: the prelude knows it, if it was. An error that
   * the object's own code threw while it was converted has no frame of the script.
   */
  static boolean mayBeOfObject(QuickJsException e) {
    String kind = kind(e);
    return kind.equals(OBJECT)
        || kind.equals(CIRCULAR)
        || kind.equals(LIST)
        || (kind.equals(ERROR) && !isOfScript(e));
  }

  private static boolean isOfScript(QuickJsException e) {
    return e.getStack() != null && e.getStack().contains("<eval>");
  }

  /**
   * Returns the text of a list that was thrown.
   *
   * @param message with Java's names of the objects in it
   * @param objects the descriptions of these objects, in their order
   */
  static String list(String message, List<String> objects) {
    Matcher names = JAVA_OBJECT.matcher(message);
    StringBuffer text = new StringBuffer();
    for (Iterator<String> rest = objects.iterator(); names.find(); ) {
      String object = rest.hasNext() ? rest.next() : SOME_OBJECT;
      names.appendReplacement(text, Matcher.quoteReplacement(object));
    }
    return names.appendTail(text).toString();
  }

  private static String nullText(MemoryUsage usage) {
    return uses(usage, 4)
        ? "null was thrown, or memory ran out for a moment"
        : "null or undefined"; // which of them, quickjs-kt does not say
  }

  /** Returns whether the program uses more than so many eighths of its memory. */
  private static boolean uses(MemoryUsage usage, int eighths) {
    return usage.getMallocSize() > usage.getMallocLimit() / 8 * eighths;
  }

  static JsException stopped(String message) {
    return new JsException(Kind.INTERRUPTED, message, null, "");
  }

  /** Returns what was thrown, without its stack. */
  private static String message(QuickJsException e) {
    String message = String.valueOf(e.getMessage());
    String kind = kind(e);
    if (kind.equals(OBJECT)) {
      return SOME_OBJECT;
    }
    if (message.trim().equals(SYMBOL) && !isOfScript(e)) {
      return "a symbol";
    }
    Matcher unsupported = UNSUPPORTED.matcher(message);
    if (unsupported.matches()) {
      String digits = unsupported.group("digits");
      return digits == null ? "a symbol or a BigInt" : digits + "n";
    }
    String stack = e.getStack();
    int end = stack == null || stack.isEmpty() ? -1 : startOfStack(message, "\n" + stack);
    return (end < 0 ? message : message.substring(0, end)).trim();
  }

  /**
   * Returns where the stack begins that ends a message, or -1. It may lack its end: quickjs-kt cuts
   * off as many characters as a message with emoji has more bytes in another encoding.
   */
  private static int startOfStack(String message, String stack) {
    int whole = message.lastIndexOf(stack);
    int start = whole < 0 ? message.indexOf(FRAME) : whole;
    while (start >= 0 && !stack.startsWith(message.substring(start))) {
      start = message.indexOf(FRAME, start + 1);
    }
    return start;
  }
}
