package dev.footbridge.engine.internal.json;

/** Data that cannot be written as a JSON object: the two ways, and words a program may read. */
public final class JsonWriteException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean writtenButNoObject;

  private JsonWriteException(boolean writtenButNoObject, String message, Throwable cause) {
    super(message, cause);
    this.writtenButNoObject = writtenButNoObject;
  }

  static JsonWriteException noObject(String what) {
    return new JsonWriteException(
        true, "a result must be a JSON object, but is " + what, new IllegalArgumentException(what));
  }

  static JsonWriteException unwritable(Throwable cause) {
    return new JsonWriteException(false, "the result cannot be written as JSON", cause);
  }

  /** Tells whether the data is JSON, but no object (rule R7), rather than no JSON at all (S7). */
  public boolean isWrittenButNoObject() {
    return writtenButNoObject;
  }

  /** Returns what went wrong, for the host's eyes. */
  public Throwable reason() {
    return getCause() == null ? this : getCause();
  }
}
