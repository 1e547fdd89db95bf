package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import android.util.Log;
import dev.footbridge.android.BaseJsPlugin;
import dev.footbridge.android.RequestEvent;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** Handlers and Loopers, on the program's clock. */
class HandlerTest {
  @JsPlugin(secondary = true)
  public static class PostingPlugin extends BaseJsPlugin {
    @SuppressWarnings("deprecation") // what plugins do
    private final Handler handler =
        new Handler() {
          @Override
          public void handleMessage(Message msg) {
            log(msg.what + " " + msg.arg1 + " " + msg.obj + " " + msg.peekData());
          }
        };

    @JsEvent("order")
    public void order(RequestEvent req) {
      handler.postDelayed(() -> log("third"), 20);
      handler.postDelayed(
          () -> {
            log("first");
            handler.post(() -> log("posted by the first"));
          },
          10);
      handler.postDelayed(() -> log("second"), 10);
      handler.post(() -> log("at once"));
      handler.postAtFrontOfQueue(() -> log("at the front"));
      log("in the handler");
      req.ok();
    }

    @JsEvent("remove")
    public void remove(RequestEvent req) {
      Runnable removed = () -> log("removed");
      handler.post(removed);
      handler.postDelayed(removed, 5);
      handler.sendEmptyMessage(1);
      handler.sendEmptyMessage(2);
      handler.removeCallbacks(removed);
      handler.removeMessages(1);
      log(
          handler.hasMessages(1)
              + " "
              + handler.hasMessages(2)
              + " "
              + handler.hasCallbacks(removed));
      req.ok();
    }

    @JsEvent("removeNothing")
    public void removeNothing(RequestEvent req) {
      handler.post(() -> log("posted"));
      handler.sendEmptyMessage(1);
      handler.removeCallbacks(null);
      req.ok();
    }

    @JsEvent("removeWhat0")
    public void removeWhat0(RequestEvent req) {
      handler.post(() -> log("posted"));
      handler.sendEmptyMessage(1);
      log("has 0 " + handler.hasMessages(0));
      handler.removeMessages(0);
      req.ok();
    }

    @JsEvent("resend")
    public void resend(RequestEvent req) {
      Message[] sent = new Message[1];
      Handler again =
          new Handler(Looper.getMainLooper()) {
            @Override
            public void handleMessage(Message msg) {
              sendMessage(msg);
            }
          };
      sent[0] = again.obtainMessage(7, "obj");
      again.sendMessage(sent[0]);
      handler.post(() -> log("emptied to " + sent[0]));
      req.ok();
    }

    @JsEvent("message")
    public void message(RequestEvent req) {
      Message message = handler.obtainMessage(7, 1, 2, "obj");
      Bundle data = new Bundle();
      data.putInt("n", 3);
      message.setData(data);
      message.sendToTarget();
      req.ok();
    }

    @JsEvent("looper")
    public void looper(RequestEvent req) {
      log("handler on main " + Looper.getMainLooper().isCurrentThread());
      handler.post(() -> log("post on main " + (Looper.myLooper() == Looper.getMainLooper())));
      req.ok();
    }

    @JsEvent("looperSync")
    @SuppressWarnings("deprecation") // what plugins do
    public String looperSync(RequestEvent req) {
      log("sync has no looper " + (Looper.myLooper() == null));
      try {
        log("created " + new Handler());
      } catch (RuntimeException e) {
        log(e.getMessage().replaceAll("Thread\\[.*?\\]", "a thread"));
      }
      return req.okSync(new JSONObject());
    }

    @JsEvent("throwing")
    public void throwing(RequestEvent req) {
      handler.post(
          () -> {
            throw new IllegalStateException("in a post");
          });
      handler.post(() -> log("the next one runs"));
      req.ok();
    }

    @JsEvent("later")
    public void later(RequestEvent req) {
      handler.postDelayed(() -> req.ok(), 1_000);
    }

    private static void log(String text) {
      Log.d("T", text);
    }
  }

  private static LoggedProgram program() {
    return new LoggedProgram("wx", PostingPlugin.class);
  }

  @Test
  void messagesRunInTheOrderOfTheirTimes() {
    try (LoggedProgram program = program()) {
      program.call("order");
      assertThat(program.lines)
          .containsExactly("wx T in the handler", "wx T at the front", "wx T at once");
      program.lines.clear();
      program.advance(10);
      assertThat(program.lines)
          .containsExactly("wx T first", "wx T second", "wx T posted by the first");
      program.advance(10);
      assertThat(program.lines).endsWith("wx T third");
    }
  }

  @Test
  void whatIsRemovedDoesNotRun() {
    try (LoggedProgram program = program()) {
      program.call("remove");
      program.advance(100);
      assertThat(program.lines).containsExactly("wx T false true false", "wx T 2 0 null null");
    }
  }

  @Test
  void removingNoRunnableRemovesNothing() {
    try (LoggedProgram program = program()) {
      program.call("removeNothing");
      assertThat(program.lines).containsExactly("wx T posted", "wx T 1 0 null null");
    }
  }

  /** On Android a posted Runnable is a message with {@code what} 0. */
  @Test
  void messagesWithWhat0AreThePostedRunnablesToo() {
    try (LoggedProgram program = program()) {
      program.call("removeWhat0");
      assertThat(program.lines).containsExactly("wx T has 0 true", "wx T 1 0 null null");
    }
  }

  @Test
  void aMessageIsInUseForGoodOnceItIsSent() {
    try (LoggedProgram program = program()) {
      program.call("resend");
      assertThat(program.failures).singleElement().asString().endsWith("already in use.");
      assertThat(program.lines)
          .containsExactly("wx T emptied to { what=0 arg1=0 arg2=0 obj=null }");
    }
  }

  @Test
  void aMessageCarriesItsData() {
    try (LoggedProgram program = program()) {
      program.call("message");
      assertThat(program.lines).containsExactly("wx T 7 1 obj Bundle[{n=3}]");
    }
  }

  @Test
  void asynchronousHandlersRunOnTheMainThreadAndSynchronousOnesDoNot() {
    try (LoggedProgram program = program()) {
      program.call("looper");
      program.callSync("looperSync");
      assertThat(program.lines)
          .containsExactly(
              "wx T handler on main true",
              "wx T post on main true",
              "wx T sync has no looper true",
              "wx T Can't create handler inside thread a thread that has not called"
                  + " Looper.prepare()");
    }
  }

  @Test
  void aPostThatThrowsIsReportedAndTheNextRuns() {
    try (LoggedProgram program = program()) {
      program.call("throwing");
      assertThat(program.failures).containsExactly("in a post");
      assertThat(program.lines).containsExactly("wx T the next one runs");
    }
  }

  @Test
  void aCallWaitsForWhatAnswersItLater() {
    try (LoggedProgram program = program()) {
      program.call("later");
      program.advance(999);
      assertThat(program.results).isEmpty();
      program.advance(1);
      assertThat(program.results).containsExactly("invokeNativePlugin:ok");
    }
  }

  @Test
  void whatWaitsWhenTheProgramEndsNeverRuns() {
    LoggedProgram program = program();
    program.call("order");
    program.close();
    program.lines.clear();
    program.advance(1_000);
    assertThat(program.lines).isEmpty();
    assertThat(program.clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
  }
}
