package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import android.util.Log;
import dev.footbridge.android.BaseJsPlugin;
import dev.footbridge.android.RequestEvent;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** The texts of log lines. */
class LogTest {
  @JsPlugin(secondary = true)
  public static class LoggingPlugin extends BaseJsPlugin {
    @JsEvent("log")
    public void log(RequestEvent req) {
      Log.e("T", "without an exception", null);
      Log.e("T", "without a network", new UnknownHostException("example.com"));
      Log.w("T", null, new IllegalStateException("thrown"));
      req.ok();
    }
  }

  @Test
  void anExceptionFollowsItsMessageAndNoLineIsEmpty() {
    try (LoggedProgram program = new LoggedProgram("wx", LoggingPlugin.class)) {
      program.call("log");
      assertThat(program.lines).hasSize(3);
      assertThat(program.lines.subList(0, 2))
          .containsExactly("wx T without an exception", "wx T without a network");
      assertThat(program.lines.get(2))
          .startsWith("wx T null\njava.lang.IllegalStateException: thrown\n\tat ")
          .doesNotEndWith("\n");
    }
  }
}
