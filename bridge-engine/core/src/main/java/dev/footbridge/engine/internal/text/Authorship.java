package dev.footbridge.engine.internal.text;

import java.util.regex.Pattern;

/**
 * Decides whether the author of a handler wrote the message of an exception (rule X1): the code
 * that created the exception is neither the platform's nor a well-known library's.
 */
final class Authorship {
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?:"
              // The platform.
              + "java|javax|jdk|sun|com\\.sun|kotlin|kotlinx|android|androidx|com\\.android"
              + "|dalvik|libcore"
              // Libraries that plugins use for files, data bases, the network and texts.
              + "|com\\.fasterxml|com\\.google|com\\.mysql|com\\.squareup|com\\.zaxxer"
              + "|io\\.grpc|io\\.ktor|io\\.netty|io\\.reactivex|net\\.sf|okhttp3|okio"
              + "|org\\.apache|org\\.h2|org\\.hibernate|org\\.json|org\\.mariadb"
              + "|org\\.mongodb|org\\.postgresql|org\\.springframework|org\\.sqlite|reactor"
              + "|redis|retrofit2|rx"
              + ")\\..*");

  /** Methods of libraries whose exceptions have the message that their caller gives. */
  private static final Pattern PASSES_TEXT_ON =
      Pattern.compile(
          "java\\.util\\.Objects\\.requireNonNull"
              + "|com\\.google\\.common\\.base\\.Preconditions\\.check(?:Argument|NotNull|State)"
              + "|org\\.apache\\.commons\\.lang3\\.Validate\\..*"
              + "|org\\.springframework\\.util\\.Assert\\..*");

  /**
   * Of us: what these refuse, a handler did wrong, and the name of a parameter tells programs
   * nothing.
   */
  private static final Pattern OURS = Pattern.compile("dev\\.footbridge\\.(?:android|api)\\..*");

  /** What the virtual machine writes about a fault in the author's own method. */
  private static final Pattern WRITTEN_BY_THE_VM =
      Pattern.compile(
          "Cannot (?:invoke|read field|assign field) \".*"
              + "|Cannot (?:load from|store to) \\w+ array.*"
              + "|Cannot (?:read the array length|throw exception"
              + "|(?:enter|exit) synchronized block).*"
              + "|Attempt to .* null .*" // null pointers on Android
              + "|(?:class )?\\S+ cannot be cast to .*"
              + "|Index -?\\d+ out of bounds for length \\d+|length=\\d+; index=-?\\d+"
              + "|/ by zero|divide by zero"
              + "|null cannot be cast to non-null type .*" // Kotlin
              + "|Parameter specified as non-null is null.*"
              + "|-?\\d+", // negative array sizes
          Pattern.DOTALL);

  private Authorship() {}

  /** Returns whether an author wrote {@code message}, the message of {@code thrown}. */
  static boolean wrote(Throwable thrown, String message) {
    if (thrown instanceof LinkageError
        || thrown instanceof VirtualMachineError
        || thrown instanceof ArrayStoreException
        || thrown.getClass().getName().equals("kotlin.UninitializedPropertyAccessException")) {
      return false;
    }
    boolean vmThrows =
        thrown instanceof NullPointerException
            || thrown instanceof ClassCastException
            || thrown instanceof IndexOutOfBoundsException
            || thrown instanceof ArithmeticException
            || thrown instanceof NegativeArraySizeException;
    return !(vmThrows && WRITTEN_BY_THE_VM.matcher(message).matches()) && isCreatedByAuthor(thrown);
  }

  private static boolean isCreatedByAuthor(Throwable thrown) {
    StackTraceElement[] frames;
    try {
      frames = thrown.getStackTrace();
    } catch (RuntimeException | Error e) { // an exception may override it
      return false;
    }
    if (frames.length == 0) { // an exception without frames, which its class alone tells about
      return !FOREIGN.matcher(thrown.getClass().getName()).matches();
    }
    String creator = frames[0].getClassName();
    return !FOREIGN.matcher(creator).matches()
        || (PASSES_TEXT_ON.matcher(creator + "." + frames[0].getMethodName()).matches()
            && !(frames.length > 1 && OURS.matcher(frames[1].getClassName()).matches()));
  }
}
