package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsContext;

/** The JavaScript that runs before the shim, in each context. */
final class Prelude {
  /**
   * GraalJS converts 16-bit floats with methods that Java has since 20. Without them, the script
   * ends with a Java error that JavaScript cannot catch; so they are missing then, as on older
   * JavaScript engines.
   */
  private static final String WITHOUT_FLOAT16 =
      " delete globalThis.Float16Array; delete Math.f16round;"
          + " delete DataView.prototype.getFloat16; delete DataView.prototype.setFloat16;";

  /**
   * A function of the host's functions. It deletes the global that only this runtime uses. {@code
   * describe} passes a function to Java that describes what its argument throws.
   */
  static final String TEXT =
      "(host, onMessage, describing) => { globalThis."
          + JsContext.BINDING
          + " = { host, onMessage, trackRejections: Graal.setUnhandledPromiseRejectionHandler,"
          + " describe: (text) => { describing((again) => {"
          + " try { again(); } catch (thrown) { return text(thrown); } }); } };"
          + " delete globalThis.Graal;"
          + (Runtime.version().feature() < 20 ? WITHOUT_FLOAT16 : "")
          + " }";

  private Prelude() {}
}
