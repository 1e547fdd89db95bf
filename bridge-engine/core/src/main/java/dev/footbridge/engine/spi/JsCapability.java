package dev.footbridge.engine.spi;

/**
 * An optional capability of a runtime. A runtime declares it with {@link JsRuntime#capabilities()},
 * and its contexts provide the shim with the function that {@link #member()} names; if a context
 * does not, the program fails to start.
 */
public enum JsCapability {
  /**
   * Reports thrown values that are no errors as the console shows them. The function takes a
   * callback {@code (value)}, which returns the text of a value, or undefined if the runtime should
   * describe it itself, such as an error.
   */
  DESCRIBE_VALUES("describe"),

  /**
   * Reports promises that were rejected without a handler. The function takes a callback {@code
   * (reason, promise)}, which the runtime calls at the end of a turn for each such promise.
   */
  TRACK_REJECTIONS("trackRejections");

  private final String member;

  JsCapability(String member) {
    this.member = member;
  }

  /** Returns the name of the function in the object {@link JsContext#BINDING}. */
  public String member() {
    return member;
  }
}
