package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.content.ContextWrapper;
import android.content.DialogInterface;
import android.content.Intent;
import android.content.SharedPreferences;
import android.net.Uri;
import android.util.Log;
import android.view.WindowManager;
import android.widget.Toast;
import dev.footbridge.android.BaseJsPlugin;
import dev.footbridge.android.RequestEvent;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What plugins start and show, and how a test answers. */
class ShownActivityTest {
  @JsPlugin(secondary = true)
  public static class ShowingPlugin extends BaseJsPlugin {
    @JsEvent("toast")
    public void toast(RequestEvent req) {
      Toast.makeText(mMiniAppContext.getContext(), "saved", Toast.LENGTH_LONG).show();
      req.ok();
    }

    @JsEvent(value = "toastElsewhere", executor = JsEvent.WORKER)
    public void toastElsewhere(RequestEvent req) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  Toast.makeText(mMiniAppContext.getContext(), "x", Toast.LENGTH_SHORT).show();
                } catch (RuntimeException e) {
                  req.fail(e.getMessage());
                }
              });
      thread.start();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @JsEvent("confirm")
    public void confirm(RequestEvent req) {
      new AlertDialog.Builder(req.activityRef.get())
          .setTitle("Pay")
          .setMessage("Pay 3?")
          .setPositiveButton("Yes", (dialog, which) -> req.ok())
          .setNegativeButton("No", (dialog, which) -> req.fail("refused " + which))
          .setOnCancelListener(dialog -> req.fail("cancelled"))
          .setOnDismissListener(dialog -> Log.i("T", "dismissed"))
          .show();
    }

    @JsEvent("choose")
    public void choose(RequestEvent req) {
      CharSequence[] items = {"red", "green"};
      new AlertDialog.Builder(req.activityRef.get())
          .setCancelable(false)
          .setItems(items, (dialog, which) -> req.fail("chose " + which))
          .show();
    }

    @JsEvent("start")
    public void start(RequestEvent req) {
      Activity activity = req.activityRef.get();
      activity.startActivity(
          new Intent(Intent.ACTION_VIEW, Uri.parse("https://example.com/a?b=c")));
      req.ok();
    }

    @JsEvent("startTwo")
    public void startTwo(RequestEvent req) {
      for (String name : List.of("a", "b")) {
        mMiniAppContext.startActivityForResult(
            new Intent(name),
            (resultCode, data) ->
                Log.i(
                    "T", name + " " + resultCode + " " + (data == null ? null : data.getExtras())));
      }
      req.ok();
    }

    @JsEvent("startAndThrow")
    public void startAndThrow(RequestEvent req) {
      mMiniAppContext.startActivityForResult(
          new Intent("a"),
          (resultCode, data) -> {
            throw new IllegalStateException("in the result " + resultCode);
          });
    }

    @JsEvent("startForExtras")
    public void startForExtras(RequestEvent req) {
      mMiniAppContext.startActivityForResult(
          new Intent("a"),
          (resultCode, data) ->
              req.fail(
                  data.getStringArrayListExtra("names")
                      + " "
                      + data.getStringExtra("none")
                      + " "
                      + data.hasExtra("none")));
    }

    static volatile Runnable work = () -> {};

    @JsEvent("work")
    public void work(RequestEvent req) {
      work.run();
      req.ok();
    }

    @JsEvent("confirmInApplication")
    public void confirmInApplication(RequestEvent req) {
      try {
        new AlertDialog.Builder(mMiniAppContext.getContext()).setTitle("Pay").show();
      } catch (WindowManager.BadTokenException e) {
        req.fail(e.getMessage());
      }
    }

    @JsEvent("cancelTwice")
    public void cancelTwice(RequestEvent req) {
      AlertDialog dialog =
          new AlertDialog.Builder(new ContextWrapper(req.activityRef.get()))
              .setOnCancelListener(each -> Log.i("T", "cancelled"))
              .create();
      dialog.cancel();
      dialog.cancel();
      req.ok();
    }

    private SharedPreferences.OnSharedPreferenceChangeListener listener;

    @JsEvent("clear")
    public void clear(RequestEvent req) {
      SharedPreferences kept = mMiniAppContext.getContext().getSharedPreferences("q", 0);
      kept.edit().putInt("a", 1).putInt("b", 2).apply();
      listener = (preferences, key) -> Log.i("T", "changed " + key + " " + preferences.getAll());
      kept.registerOnSharedPreferenceChangeListener(listener);
      kept.edit().clear().putInt("b", 2).apply();
      req.ok();
    }

    @JsEvent("startFromApplication")
    public void startFromApplication(RequestEvent req) {
      Context context = mMiniAppContext.getContext();
      context.startActivity(new Intent("x").addFlags(Intent.FLAG_ACTIVITY_NEW_TASK));
      context.startActivity(new Intent("x"));
    }

    @JsEvent("keep")
    public void keep(RequestEvent req) {
      SharedPreferences kept =
          mMiniAppContext.getAttachedActivity().getSharedPreferences("p", Context.MODE_PRIVATE);
      int count = kept.getInt("count", 0) + 1;
      kept.edit().putInt("count", count).apply();
      req.fail(String.valueOf(count));
    }

    @JsEvent("screen")
    public void screen(RequestEvent req) {
      req.activityRef.get().setContentView(1);
    }
  }

  private static LoggedProgram program(String event) {
    LoggedProgram program = new LoggedProgram("wx", ShowingPlugin.class);
    program.call(event);
    return program;
  }

  @Test
  void toastsAreSeen() {
    try (LoggedProgram program = program("toast")) {
      assertThat(program.android().activity().toasts())
          .containsExactly(new ShownToast("saved", true));
    }
  }

  @Test
  void aToastOffTheMainThreadFailsAsOnAndroid() {
    try (LoggedProgram program = program("toastElsewhere")) {
      assertThat(program.results)
          .containsExactly(
              "invokeNativePlugin:fail Can't toast on a thread that has not called"
                  + " Looper.prepare()");
    }
  }

  @Test
  void aDialogsButtonIsPressed() {
    try (LoggedProgram program = program("confirm")) {
      ShownDialog dialog = program.android().activity().dialog();
      assertThat(dialog.title()).isEqualTo("Pay");
      assertThat(dialog.message()).isEqualTo("Pay 3?");
      assertThat(dialog.buttons()).containsExactly("Yes", "No");

      dialog.press("Yes");

      assertThat(program.results).containsExactly("invokeNativePlugin:ok");
      assertThat(program.lines).containsExactly("wx T dismissed");
      assertThat(dialog.isShowing()).isFalse();
      assertThatThrownBy(() -> dialog.press("Yes"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the dialog 'Pay' is not shown any more");
    }
  }

  @Test
  void aDialogIsRefusedOrCancelled() {
    try (LoggedProgram program = program("confirm")) {
      program.android().activity().dialog().press(DialogInterface.BUTTON_NEGATIVE);
      program.call("confirm");
      program.android().activity().dialog().cancel();

      assertThat(program.results)
          .containsExactly(
              "invokeNativePlugin:fail refused -2", "invokeNativePlugin:fail cancelled");
    }
  }

  @Test
  void aButtonThatIsNotThereIsToldWithThoseThatAre() {
    try (LoggedProgram program = program("confirm")) {
      ShownDialog dialog = program.android().activity().dialog();
      assertThatThrownBy(() -> dialog.press("OK"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the dialog has no button 'OK'; it has [Yes, No]");
      dialog.press("Yes");
      assertThatThrownBy(() -> program.android().activity().dialog())
          .hasMessage("no dialog is shown any more; closed are [the dialog 'Pay']");
    }
  }

  @Test
  void anItemIsChosenAndADialogThatCannotBeCancelledStays() {
    try (LoggedProgram program = program("choose")) {
      ShownDialog dialog = program.android().activity().dialog();
      assertThat(dialog.items()).containsExactly("red", "green");
      assertThatThrownBy(dialog::cancel).hasMessageEndingWith("the plugin does not allow it");
      dialog.choose("green");
      assertThat(program.results).containsExactly("invokeNativePlugin:fail chose 1");
    }
  }

  @Test
  void aStartWithoutARequestIsSeenAndCannotBeAnswered() {
    try (LoggedProgram program = program("start")) {
      StartedActivity started = program.android().activity().started().get(0);
      assertThat(started.intent().getData().getQueryParameter("b")).isEqualTo("c");
      assertThat(started.waits()).isFalse();
      assertThatThrownBy(() -> started.answer(Activity.RESULT_OK))
          .hasMessage(
              "Intent { act=android.intent.action.VIEW dat=https://example.com/a?b=c } was started"
                  + " without a request for its result");
    }
  }

  @Test
  void A4_requestsGetTheirOwnResultsInAnyOrder() {
    try (LoggedProgram program = program("startTwo")) {
      List<StartedActivity> started = program.android().activity().started();
      started.get(1).answer(Activity.RESULT_OK, Map.of("n", 2));
      program.android().activity().answer(Activity.RESULT_CANCELED);

      assertThat(program.lines).containsExactly("wx T b -1 Bundle[{n=2}]", "wx T a 0 null");
    }
  }

  @Test
  void whatAResultsCallbackThrowsIsReported() {
    try (LoggedProgram program = program("startAndThrow")) {
      program.android().activity().answer(Activity.RESULT_OK);
      assertThat(program.failures).containsExactly("in the result -1");
    }
  }

  @Test
  void anAnswerThatFailsIsNotUsedUp() {
    try (LoggedProgram program = program("startTwo")) {
      StartedActivity started = program.android().activity().started().get(0);
      ShowingPlugin.work = () -> started.answer(Activity.RESULT_OK);
      program.call("work");
      assertThat(program.results.get(1)).contains("this would deadlock");
      assertThat(started.waits()).isTrue();

      started.answer(Activity.RESULT_OK);
      assertThat(program.lines).containsExactly("wx T a -1 null");
    }
  }

  @Test
  void aProgramThatHasEndedTakesNoAnswer() {
    LoggedProgram program = program("startTwo");
    program.call("confirm");
    ShownActivity activity = program.android().activity();
    ShownDialog dialog = activity.dialog();
    program.close();
    String ended = "the program 'wx' has ended, so nothing waits for an answer";
    assertThatThrownBy(() -> activity.answer(Activity.RESULT_OK)).hasMessage(ended);
    assertThatThrownBy(() -> dialog.press("Yes")).hasMessage(ended);
  }

  @Test
  void extrasMayBeListsAndNull() {
    try (LoggedProgram program = program("startForExtras")) {
      Map<String, Object> extras = new HashMap<>();
      extras.put("names", List.of("a", "b"));
      extras.put("none", null);
      program.android().activity().answer(Activity.RESULT_OK, extras);
      assertThat(program.results).containsExactly("invokeNativePlugin:fail [a, b] null true");
    }
  }

  @Test
  void whatIsShownIsReported() {
    try (LoggedProgram program = program("toast")) {
      program.call("confirm");
      program.call("choose");
      program.call("start");
      assertThat(program.shown)
          .containsExactly(
              "Toast: saved",
              "Dialog: 'Pay' 'Pay 3?' [Yes] [No]",
              "Dialog: [red] [green]",
              "Activity: Intent { act=android.intent.action.VIEW dat=https://example.com/a?b=c }");
    }
  }

  @Test
  void whatIsLeftToAUserIsKnownUntilItIsAnswered() {
    try (LoggedProgram program = program("startTwo")) {
      program.call("confirm");
      program.call("start"); // which nobody waits for
      String dialog = "the dialog 'Pay' 'Pay 3?' [Yes] [No] is open";
      String second = "the Activity for Intent { act=b } has returned no result";
      assertThat(program.program.leftToUser())
          .containsExactly(
              dialog, "the Activity for Intent { act=a } has returned no result", second);

      program.android().activity().answer(Activity.RESULT_OK);
      assertThat(program.program.leftToUser()).containsExactly(dialog, second);
      program.android().activity().started().get(1).answer(Activity.RESULT_OK);
      program.android().activity().dialog().press("Yes");
      assertThat(program.program.leftToUser()).isEmpty();
    }
  }

  @Test
  void aProgramThatDoesNotEndSaysWhatIsLeftToAUser() {
    try (LoggedProgram program = program("confirm")) {
      program.transcript.timeIsOver(Duration.ofSeconds(3), "--timeout", program.program);
      assertThat(program.transcript.timeoutReason())
          .isEqualTo(
              "the program did not end within 3s (--timeout)\n"
                  + "    #1 confirm is open for 0.0 ms\n"
                  + "    the dialog 'Pay' 'Pay 3?' [Yes] [No] is open\n"
                  + "    there is no user here: answer in a JUnit test, or mock the call with"
                  + " --mocks");
    }
  }

  @Test
  void aDialogNeedsAnActivityAsOnAndroid() {
    try (LoggedProgram program = program("confirmInApplication")) {
      assertThat(program.results)
          .containsExactly(
              "invokeNativePlugin:fail Unable to add window -- token null is not valid; is your"
                  + " activity running?");
      assertThat(program.android().activity().dialogs()).isEmpty();
    }
  }

  /** Also if it was never shown. */
  @Test
  void aDialogIsCancelledOnce() {
    try (LoggedProgram program = program("cancelTwice")) {
      assertThat(program.lines).containsExactly("wx T cancelled");
    }
  }

  /** As since Android 11: the listener gets null for a clear, not the keys that were cleared. */
  @Test
  void aClearOfPreferencesIsToldAsNull() {
    try (LoggedProgram program = program("clear")) {
      assertThat(program.lines).containsExactly("wx T changed null {b=2}", "wx T changed b {b=2}");
    }
  }

  @Test
  void theApplicationNeedsANewTask() {
    try (LoggedProgram program = program("startFromApplication")) {
      assertThat(program.android().activity().started()).hasSize(1);
      assertThat(program.results.get(0)).contains("requires the FLAG_ACTIVITY_NEW_TASK flag");
    }
  }

  @Test
  void preferencesBelongToTheProgram() {
    try (LoggedProgram program = program("keep");
        LoggedProgram other = program("keep")) {
      program.call("keep");
      assertThat(program.results)
          .containsExactly("invokeNativePlugin:fail 1", "invokeNativePlugin:fail 2");
      assertThat(other.results).containsExactly("invokeNativePlugin:fail 1");
    }
  }

  @Test
  void whatDoesNothingHereSaysWhereItCanBeTested() {
    try (LoggedProgram program = program("screen")) {
      assertThat(program.results)
          .containsExactly(
              "invokeNativePlugin:fail Activity.setContentView does nothing in android-stand-ins,"
                  + " which have only what plugins mostly use; test this under Robolectric, as the"
                  + " example android-plugin does");
    }
  }

  @Test
  void aFinishingActivityIsTold() {
    try (LoggedProgram program = program("toast")) {
      program.android().activity().finish();
      program.call("startTwo");
      assertThat(program.results.get(1)).contains("is finishing, so none can be started");
    }
  }
}
