package dev.footbridge.engine.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces messages of exceptions that a program must not read: those with names of classes or
 * stack frames, and those that no author wrote (rule X1).
 */
public final class SafeMessage {
  /** The replacement. */
  public static final String INTERNAL_ERROR = "internal error";

  private static final Pattern WEB_ADDRESS = Pattern.compile("\\b(?:https?|wss?)://\\S+");

  private SafeMessage() {}

  /**
   * Returns the message of {@code thrown} if a program may read it; the replacement if it has none,
   * contains class names, or was written by another than the author of the handler.
   *
   * @param loader knows the author's classes; null if unknown
   */
  public static String of(Throwable thrown, @Nullable ClassLoader loader) {
    String message = messageOf(thrown);
    if (message == null || message.isEmpty() || !Authorship.wrote(thrown, message)) {
      return INTERNAL_ERROR;
    }
    String withoutAddresses = WEB_ADDRESS.matcher(message).replaceAll("");
    return ClassNames.areIn(withoutAddresses, loaders(thrown, loader)) ? INTERNAL_ERROR : message;
  }

  private static List<ClassLoader> loaders(Throwable thrown, @Nullable ClassLoader author) {
    List<ClassLoader> loaders = new ArrayList<>();
    if (author != null) {
      loaders.add(author);
    }
    ClassLoader own = thrown.getClass().getClassLoader();
    if (own != null && own != author) {
      loaders.add(own);
    }
    if (loaders.isEmpty()) {
      loaders.add(SafeMessage.class.getClassLoader());
    }
    return loaders;
  }

  private static @Nullable String messageOf(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable e) { // getMessage of an exception may itself throw
      return null;
    }
  }
}
