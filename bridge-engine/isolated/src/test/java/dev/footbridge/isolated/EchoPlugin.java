package dev.footbridge.isolated;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;

/** Answers with a parameter. */
@JsPlugin(secondary = true)
public class EchoPlugin extends BaseJsPlugin {
  /** What calls give. */
  public static class Given {
    /** What is given back. */
    public String text = "";
  }

  private static volatile Runnable held = () -> {};

  /** Creates the plugin. */
  public EchoPlugin() {}

  /** Sets what the next {@code holdSync} does before it returns. */
  static void whenHeld(Runnable action) {
    held = action;
  }

  /** Does what {@link #whenHeld} set. */
  @JsEvent("holdSync")
  public String holdSync(RequestEvent req) {
    held.run();
    return req.okSync(Map.of());
  }

  /** Answers with the text. */
  @JsEvent("echo")
  public void echo(RequestEvent req) {
    req.ok(Map.of("text", req.params(Given.class).text));
  }

  /** Returns the text. */
  @JsEvent("echoSync")
  public String echoSync(RequestEvent req) {
    return req.okSync(Map.of("text", req.params(Given.class).text));
  }
}
