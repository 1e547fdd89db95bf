package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import dev.footbridge.android.robolectric.AndroidTestRunner;
import dev.footbridge.android.robolectric.MainLooper;
import dev.footbridge.android.robolectric.documented.CustomPlugin;
import dev.footbridge.android.robolectric.documented.TransActivity;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.LaunchOptions;
import dev.footbridge.engine.MiniProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowActivity.IntentForResult;
import org.robolectric.shadows.ShadowLog;

/** Activities started for a result (rules A2, A4). */
@RunWith(AndroidTestRunner.class)
@Config(sdk = {26, 34})
public final class ActivityResultsTest {
  private static final ProgramScript CALL_ONCE =
      RunningApp.script("wx.invokeNativePlugin({ api_name: 'runs', complete() {} });");

  private final RunningApp app =
      new RunningApp(builder -> builder.plugin(RunsPlugin.class).plugin(CustomPlugin.class));
  private final ActivityController<FootbridgeActivity> controller =
      Robolectric.buildActivity(FootbridgeActivity.class).setup();
  private final List<String> taken = new ArrayList<>();
  private final List<MiniProgram> programs = new ArrayList<>();

  @After
  public void close() {
    programs.forEach(app::close);
  }

  @Test
  public void A2_theDocumentedPluginGetsItsResult() {
    MiniProgram program =
        open(
            RunningApp.script(
                "wx.invokeNativePlugin({ api_name: 'testStartActivityForResult' });"));
    IntentForResult started = awaitStarted();
    assertThat(started.requestCode).isEqualTo(1_000_000);
    assertThat(shadowOf(started.intent).getIntentClass()).isEqualTo(TransActivity.class);

    answer(started, new Intent().putExtra("key", "picked"));
    app.awaitIdle(program);

    assertThat(app.lines())
        .containsExactly("testStartActivityForResult {\"errMsg\":\"invokeNativePlugin:ok\"}");
    assertThat(logged("ModuleApplet")).containsExactly("picked");
  }

  @Test
  public void A2_aResultWithALowerCodeIsNotOfferedButReported() {
    IActivityResultListener listener = taking("listener");
    TmfMiniSDK.addActivityResultListener(listener);

    assertThat(TmfMiniSDK.onActivityResult(999_999, Activity.RESULT_OK, null)).isFalse();
    assertThat(taken).isEmpty();
    assertThat(logged(Logcat.TAG))
        .containsExactly(
            "the Activity result 999999 is not offered to plugins: their request codes are 1000000"
                + " or more (rule A2)");

    assertThat(TmfMiniSDK.onActivityResult(1_000_000, Activity.RESULT_OK, null)).isTrue();
    assertThat(taken).containsExactly("listener 1000000");
    TmfMiniSDK.removeActivityResultListener(listener);
  }

  @Test
  public void A4_forEqualCodesTheOldestListenerIsCalledFirst() {
    IActivityResultListener declines =
        (code, result, data) -> {
          taken.add("declined " + code);
          return false;
        };
    List<IActivityResultListener> listeners = List.of(declines, taking("second"), taking("third"));
    listeners.forEach(TmfMiniSDK::addActivityResultListener);

    assertThat(TmfMiniSDK.onActivityResult(1_000_000, Activity.RESULT_OK, null)).isTrue();
    assertThat(taken).containsExactly("declined 1000000", "second 1000000");
    listeners.forEach(TmfMiniSDK::removeActivityResultListener);
  }

  @Test
  public void A2_aResultThatNoListenerTakesIsReported() {
    assertThat(TmfMiniSDK.onActivityResult(1_000_000, Activity.RESULT_OK, null)).isFalse();
    assertThat(logged(Logcat.TAG))
        .containsExactly(
            "the Activity result 1000000 was taken by none of 0 listeners; has the program that"
                + " started the Activity ended?");
  }

  @Test
  public void A4_distinctRequestsGetTheirOwnResults() {
    RunsPlugin.does =
        (plugin, req) -> {
          String name = String.valueOf(req.params().get("name"));
          plugin
              .context()
              .startActivityForResult(
                  new Intent(name), (result, data) -> req.ok(Map.of(name, result)));
        };
    MiniProgram program =
        open(
            RunningApp.script(
                """
                for (const name of ['a', 'b']) {
                  wx.invokeNativePlugin({ api_name: 'runs', data: { name } });
                }
                """));
    List<IntentForResult> started = List.of(awaitStarted(), awaitStarted());
    assertThat(started).extracting(each -> each.requestCode).doesNotHaveDuplicates();
    IActivityResultListener listener = taking("listener");
    TmfMiniSDK.addActivityResultListener(listener);

    for (IntentForResult each : started) {
      int result = each.intent.filterEquals(new Intent("a")) ? 1 : 2;
      shadowOf(controller.get()).receiveResult(each.intent, result, null);
    }
    app.awaitIdle(program);
    TmfMiniSDK.removeActivityResultListener(listener);

    assertThat(app.lines())
        .containsExactlyInAnyOrder(
            "runs {\"b\":2,\"errMsg\":\"invokeNativePlugin:ok\"}",
            "runs {\"a\":1,\"errMsg\":\"invokeNativePlugin:ok\"}");
    assertThat(taken).as("results that listeners received").isEmpty();
  }

  @Test
  public void A2_aRequestCodeBelowAMillionOrInUseIsRefused() {
    RunsPlugin.does =
        (plugin, req) ->
            plugin
                .context()
                .startActivityForResult(
                    new Intent("any"), (Integer) req.params().get("code"), (r, data) -> req.ok());
    MiniProgram program =
        open(
            RunningApp.script(
                """
                for (const code of [999999, 1000000, 1000000]) {
                  wx.invokeNativePlugin({ api_name: 'runs', data: { code }, complete() {} });
                }
                """));
    IntentForResult started = awaitStarted();
    MainLooper.awaitNonNull(() -> app.lines().size() == 2 ? app : null);
    answer(started, null);
    app.awaitIdle(program);

    assertThat(app.lines())
        .containsExactly(
            "runs {\"errMsg\":\"invokeNativePlugin:fail the request code should be 1000000 or more,"
                + " but is 999999: lower ones are the app's own (rule A2); leave it out to have one"
                + " allocated\",\"errCode\":1005}",
            "runs {\"errMsg\":\"invokeNativePlugin:fail the request code 1000000 already waits for"
                + " a result; leave it out to have one allocated\",\"errCode\":1005}",
            "runs {\"errMsg\":\"invokeNativePlugin:ok\"}");
  }

  @Test
  public void A1_withoutAnActivityNoneIsStarted() {
    startsAnActivity();
    MiniProgram program = app.footbridge.launch(RunningApp.INFO, LaunchOptions.DEFAULT, CALL_ONCE);
    programs.add(program);
    app.awaitIdle(program);

    assertThat(app.lines())
        .containsExactly(
            "runs {\"errMsg\":\"invokeNativePlugin:fail no Activity shows the program 'wx-shop', so"
                + " none can be started for a result; open the program in an Activity\","
                + "\"errCode\":1005}");
  }

  @Test
  public void A1_aFinishingActivityStartsNoOther() {
    startsAnActivity();
    MiniProgram program = open(CALL_ONCE);
    controller.get().finish();
    app.awaitIdle(program);

    assertThat(app.lines())
        .containsExactly(
            "runs {\"errMsg\":\"invokeNativePlugin:fail the Activity that shows the program"
                + " 'wx-shop' is finishing, so none can be started for a result\","
                + "\"errCode\":1005}");
  }

  @Test
  public void A2_aResultReachesTheRecreatedActivity() {
    startsAnActivity();
    MiniProgram program = open(CALL_ONCE);
    IntentForResult started = awaitStarted();
    Activity first = controller.get();

    controller.recreate();
    assertThat(controller.get()).isNotSameAs(first);
    assertThat(TmfMiniSDK.onActivityResult(started.requestCode, Activity.RESULT_OK, null)).isTrue();
    app.awaitIdle(program);

    assertThat(app.lines()).containsExactly("runs {\"errMsg\":\"invokeNativePlugin:ok\"}");
  }

  @Test
  public void A2_aResultForAProgramThatHasEndedIsReported() {
    startsAnActivity();
    MiniProgram program = open(CALL_ONCE);
    IntentForResult started = awaitStarted();
    app.close(program);

    assertThat(TmfMiniSDK.onActivityResult(started.requestCode, Activity.RESULT_OK, null))
        .isFalse();
    assertThat(logged(Logcat.TAG))
        .containsExactly(
            "the Activity result "
                + started.requestCode
                + " is for the program 'wx-shop', which has ended");
  }

  @Test
  public void A4_listenersThatAProgramLeavesBehindAreRemovedAndReported() {
    IActivityResultListener everybodys = taking("everybody's");
    RunsPlugin.does =
        (plugin, req) -> {
          TmfMiniSDK.addActivityResultListener(taking(plugin.context().getMiniAppInfo().appId()));
          req.ok();
        };
    MiniProgram ending = open(CALL_ONCE);
    app.awaitIdle(ending);
    MiniProgram other =
        app.footbridge.launch(MiniAppInfo.of("wx-other"), LaunchOptions.DEFAULT, CALL_ONCE);
    app.awaitIdle(other);
    TmfMiniSDK.addActivityResultListener(everybodys);

    app.close(ending);
    assertThat(app.lines())
        .filteredOn(line -> line.startsWith("warning"))
        .singleElement()
        .asString()
        .startsWith("warning the Activity result listener " + getClass().getName())
        .endsWith(
            " was not removed by its program; call removeActivityResultListener when its work is"
                + " done (rule A4)");
    offer(1_000_000);
    app.close(other);
    offer(1_000_001);
    TmfMiniSDK.removeActivityResultListener(everybodys);

    assertThat(taken).containsExactly("wx-other 1000000", "everybody's 1000001");
  }

  @Test
  public void A4_aListenerAddedByAListenerBelongsToTheSameProgram() {
    RunsPlugin.does =
        (plugin, req) ->
            plugin
                .context()
                .startActivityForResult(
                    new Intent("any"),
                    (result, data) -> {
                      TmfMiniSDK.addActivityResultListener(taking("inner"));
                      req.ok();
                    });
    MiniProgram program = open(CALL_ONCE);
    answer(awaitStarted(), null);
    app.close(program);

    offer(1_000_000);
    assertThat(taken).isEmpty();
  }

  @Test
  public void S2_aCallbackThatThrowsEndsNothingElse() {
    IActivityResultListener throwing =
        (code, result, data) -> {
          throw new IllegalStateException("no data");
        };
    IActivityResultListener next = taking("next");
    TmfMiniSDK.addActivityResultListener(throwing);
    TmfMiniSDK.addActivityResultListener(next);

    offer(1_000_000);
    TmfMiniSDK.removeActivityResultListener(throwing);
    TmfMiniSDK.removeActivityResultListener(next);

    assertThat(taken).containsExactly("next 1000000");
    assertThat(logged(Logcat.TAG))
        .containsExactly("the callback for Activity result 1000000 threw");
  }

  private MiniProgram open(ProgramScript script) {
    MiniProgram program = app.footbridge.open(controller.get(), RunningApp.INFO, script);
    programs.add(program);
    return program;
  }

  private static void startsAnActivity() {
    RunsPlugin.does =
        (plugin, req) ->
            plugin.context().startActivityForResult(new Intent("any"), (result, data) -> req.ok());
  }

  /** Runs the main thread until an Activity is started. */
  private IntentForResult awaitStarted() {
    return MainLooper.awaitNonNull(
        () -> shadowOf(controller.get()).getNextStartedActivityForResult());
  }

  private void answer(IntentForResult started, Intent data) {
    shadowOf(controller.get()).receiveResult(started.intent, Activity.RESULT_OK, data);
  }

  private static void offer(int code) {
    var unused = TmfMiniSDK.onActivityResult(code, Activity.RESULT_OK, null);
  }

  private IActivityResultListener taking(String name) {
    return (code, result, data) -> taken.add(name + " " + code);
  }

  private static List<String> logged(String tag) {
    return ShadowLog.getLogsForTag(tag).stream().map(item -> item.msg).collect(Collectors.toList());
  }
}
