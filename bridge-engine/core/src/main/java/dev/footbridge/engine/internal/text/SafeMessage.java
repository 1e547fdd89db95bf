package dev.footbridge.engine.internal.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces messages that a program must not read: those with names of classes or stack frames, and
 * those that no author wrote (rule X1).
 *
 * <p>Each pattern asks for all of what makes a name a class's, since an author's sentence may have
 * a part of it: {@code US$5}, {@code android/ios}, {@code /home/me/Photos/cat.jpg}.
 */
public final class SafeMessage {
  /** The replacement. */
  public static final String INTERNAL_ERROR = "internal error";

  /** The endings of files and addresses, which a class's name does not have. */
  private static final String NO_ENDING =
      "(?!\\.(?i:com|cn|net|org|io|jpe?g|png|gif|webp|heic|mp[34]|wav|pdf|txt|json|xml|html?|csv"
          + "|zip|docx?|xlsx?|pptx?)\\b)";

  private static final Pattern CLASS_NAME =
      Pattern.compile(
          // com.example.Type
          "(?<![\\w./@-])(?:[a-z_][a-z0-9_]*\\.){2,}[A-Z]\\w*+"
              + NO_ENDING
              // java/lang/Type, com/example/Type: as the virtual machine writes them
              + "|(?<![\\w./])L?(?:java/(?:io|lang|math|net|nio|security|sql|text|time|util)"
              + "|android/(?:app|content|database|graphics|net|os|util|view|widget)"
              + "|(?:javax|jdk|sun|kotlin|kotlinx|androidx|com|org|net|io|dev|cn)/[a-z_][a-z0-9_]*)"
              + "(?:/[a-z_][a-z0-9_]*)*/[A-Z]\\w*+"
              + NO_ENDING
              // Type.method(Type.java:3)
              + "|\\w\\.[\\w$<>]+\\((?:[\\w$]+\\.(?:java|kt)(?::\\d+)?|Native Method"
              + "|Unknown Source)\\)"
              // Outer$Inner; not Outer$1, which may be a price
              + "|\\b[A-Z]\\w*[a-z]\\w*\\$(?:[A-Z]\\w*[a-z]|\\$Lambda)"
              // IOException: ...
              + "|\\b[A-Z]\\w*Exception\\b"
              // Type@1b6d3586, [I@1b6d3586
              + "|(?<![\\w.])(?:[A-Z]\\w*|\\[[ZBCSIJFD])@(?=\\d*[a-f])(?=[a-f]*\\d)[0-9a-f]{6,8}"
              + "(?![\\w@-]|\\.\\w)");
  private static final Pattern WEB_ADDRESS = Pattern.compile("\\b(?:https?|wss?)://\\S+");

  private SafeMessage() {}

  /** Returns {@code message} if a program may read it, else {@value #INTERNAL_ERROR}. */
  public static String of(String message) {
    String withoutAddresses = WEB_ADDRESS.matcher(message).replaceAll("");
    return CLASS_NAME.matcher(withoutAddresses).find() ? INTERNAL_ERROR : message;
  }

  /**
   * Returns the message of {@code thrown} if a program may read it; the replacement if it has none,
   * contains class names, or was written by another than the author of the handler.
   */
  public static String of(Throwable thrown) {
    String message = messageOf(thrown);
    if (message == null || message.isEmpty() || !Authorship.wrote(thrown, message)) {
      return INTERNAL_ERROR;
    }
    return of(message);
  }

  private static @Nullable String messageOf(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable e) { // getMessage of an exception may itself throw
      return null;
    }
  }
}
