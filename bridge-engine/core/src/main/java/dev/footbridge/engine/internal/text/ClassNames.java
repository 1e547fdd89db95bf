package dev.footbridge.engine.internal.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of classes in messages (rule X1). An author's sentence may have something like one: a
 * permission ({@code android.permission.CAMERA}), an app ({@code com.eg.android.AlipayGphone}), a
 * price ({@code US$5}), a path. So a name with a package counts only if it is a class's.
 */
final class ClassNames {
  /** What only names of classes and frames of stacks look like. */
  private static final Pattern CERTAIN =
      Pattern.compile(
          // Type.method(Type.java:3)
          "\\w\\.[\\w$<>]+\\((?:[\\w$]+\\.(?:java|kt)(?::\\d+)?|Native Method|Unknown Source)\\)"
              // Outer$Inner; not Outer$1, which may be a price
              + "|\\b[A-Z][A-Z0-9_]*+[a-z]\\w*+\\$(?:[A-Z]\\w*[a-z]|\\$Lambda)"
              // IOException: ...
              + "|\\b[A-Z]\\w*Exception\\b"
              // Type@1b6d3586, [I@1b6d3586
              + "|(?<![\\w.])(?:[A-Z]\\w*|\\[[ZBCSIJFD])@(?=\\d*[a-f])(?=[a-f]*\\d)[0-9a-f]{6,8}"
              + "(?![\\w@-]|\\.\\w)");

  /**
   * What may be the name of a class: {@code com.example.Type}, {@code [Lcom.example.Type;}, {@code
   * com/example/Type} as the virtual machine writes it, {@code Type$1}.
   */
  private static final Pattern POSSIBLE =
      Pattern.compile(
          "(?<![\\w./@-])(?:\\[+L)?((?:[a-z_][a-z0-9_]*+\\.)++[A-Z][\\w$]*+)"
              + "|(?<![\\w./])(?:\\[*L)?((?:[a-z_][a-z0-9_]*+/)++[A-Z][\\w$]*+)"
              + "|(?<![\\w.$])([A-Z]\\w*+\\$\\d++)");

  /** Names of the platform's classes, also of one that this process is not running on. */
  private static final Pattern OF_PLATFORM =
      Pattern.compile(
          "(?:java\\.(?:io|lang|math|net|nio|security|sql|text|time|util)"
              + "|android\\.(?:app|content|database|graphics|net|os|util|view|widget)"
              + "|javax\\.\\w+|jdk\\.\\w+|sun\\.\\w+|kotlin|kotlinx\\.\\w+|androidx\\.\\w+)"
              + "(?:\\.\\w+)*\\.[A-Z]\\w*[a-z][\\w$]*");

  private static final Pattern OF_EXCEPTION =
      Pattern.compile("\\w+\\.(?:\\w+\\.)++[A-Z]\\w*(?:Exception|Error)");

  /** More names than this in one message are not looked up, but count as names of classes. */
  private static final int MOST_LOOKED_UP = 20;

  private ClassNames() {}

  /**
   * Returns whether a message contains the name of a class.
   *
   * @param loaders those that may know the class
   */
  static boolean areIn(String message, List<ClassLoader> loaders) {
    if (CERTAIN.matcher(message).find()) {
      return true;
    }
    Matcher possible = POSSIBLE.matcher(message);
    for (int count = 1; possible.find(); count++) {
      if (count > MOST_LOOKED_UP || isClass(nameIn(possible), loaders)) {
        return true;
      }
    }
    return false;
  }

  private static String nameIn(Matcher possible) {
    for (int group = 1; group < possible.groupCount(); group++) {
      if (possible.group(group) != null) {
        return possible.group(group).replace('/', '.');
      }
    }
    return possible.group(possible.groupCount());
  }

  private static boolean isClass(String name, List<ClassLoader> loaders) {
    return OF_PLATFORM.matcher(name).matches()
        || OF_EXCEPTION.matcher(name).matches()
        || loaders.stream().anyMatch(loader -> knows(loader, name));
  }

  private static boolean knows(ClassLoader loader, String name) {
    try {
      Class.forName(name, false, loader);
      return true;
    } catch (ClassNotFoundException | RuntimeException e) { // a loader may be the host's own
      return false;
    } catch (LinkageError e) { // it is there, but something that it needs is not
      return true;
    }
  }
}
