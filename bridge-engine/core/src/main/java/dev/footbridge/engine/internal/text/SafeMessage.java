package dev.footbridge.engine.internal.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces messages that a program must not read: those with class names, or from the JVM (X1). */
public final class SafeMessage {
  /** The replacement. */
  public static final String INTERNAL_ERROR = "internal error";

  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "\\b(?:[a-z_][a-z0-9_]*[./]){2,}[A-Z]\\w*" // com.example.Type, com/example/Type
              + "|\\b(?:java|javax|kotlin|android|jdk|sun)[./][\\w./$]*" // java.lang
              + "|\\b[A-Z]\\w*[.$#]\\w+\\(" // Type.method(
              + "|\\b[A-Z]\\w*\\$\\w+" // Outer$Inner
              + "|\\b[A-Z]\\w*Exception\\b" // IOException: ...
              + "|\\b[A-Z]\\w*@[0-9a-f]{4,8}\\b"); // Type@1b6d3586
  private static final Pattern WEB_ADDRESS = Pattern.compile("\\b(?:https?|wss?)://\\S+");
  private static final Pattern WRITTEN_BY_THE_VM =
      Pattern.compile(
          "Cannot (?:invoke|read|load|store|throw|assign|enter|exit) .*" // null pointers
              + "|class .* cannot be cast to .*"
              + "|.*(?:out of bounds|out of range|divide by zero|/ by zero).*"
              + "|-?\\d+", // negative array sizes
          Pattern.DOTALL);

  private SafeMessage() {}

  /** Returns {@code message} if a program may read it, else {@value #INTERNAL_ERROR}. */
  public static String of(String message) {
    String withoutAddresses = WEB_ADDRESS.matcher(message).replaceAll("");
    return CLASS_NAME.matcher(withoutAddresses).find() ? INTERNAL_ERROR : message;
  }

  /**
   * Returns the message of {@code thrown} if a program may read it; the replacement if it has none,
   * contains class names, or was written by the virtual machine.
   */
  public static String of(Throwable thrown) {
    String message = messageOf(thrown);
    if (message == null || message.isEmpty() || isOfTheVm(thrown, message)) {
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

  private static boolean isOfTheVm(Throwable thrown, String message) {
    if (thrown instanceof LinkageError || thrown instanceof VirtualMachineError) {
      return true;
    }
    boolean vmThrows =
        thrown instanceof NullPointerException
            || thrown instanceof ClassCastException
            || thrown instanceof IndexOutOfBoundsException
            || thrown instanceof ArithmeticException
            || thrown instanceof NegativeArraySizeException
            || thrown instanceof ArrayStoreException;
    return vmThrows && WRITTEN_BY_THE_VM.matcher(message).matches();
  }
}
