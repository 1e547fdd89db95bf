package dev.footbridge.engine.spi;

/**
 * What a JavaScript engine can do beyond what every runtime must. A runtime declares it with {@link
 * JsRuntime#capabilities()}, and its contexts give the shim the function that {@link #member()}
 * names; a context that does not is refused when a program starts.
 */
public enum JsCapability {
  /**
   * Reports promises that were rejected and that nobody handles. The function takes another one,
   * {@code (reason, promise)}, which the runtime calls at the end of a turn for each such promise.
   */
  TRACK_REJECTIONS("trackRejections"),

  /**
   * Passes a text to a JavaScript function. The function takes the one that receives messages,
   * which {@link JsContext#ring()} then calls with the text that {@link JsHost#TAKE} gives. It
   * saves each message a way up and down.
   */
  PUSH_MESSAGES("push");

  private final String member;

  JsCapability(String member) {
    this.member = member;
  }

  /** Returns the name of the function in the object {@link JsContext#BINDING}. */
  public String member() {
    return member;
  }
}
