package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.app.Activity;
import android.os.Bundle;
import dev.footbridge.android.robolectric.AndroidTestRunner;
import dev.footbridge.android.robolectric.MainLooper;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.LaunchOptions;
import dev.footbridge.engine.MiniProgram;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** How programs follow their Activities (rule A1). */
@RunWith(AndroidTestRunner.class)
@Config(sdk = {26, 34})
public final class LifeCycleTest {
  private static final ProgramScript CALL_AT_EVENT =
      RunningApp.script(
          "wx.onHostEvent('call', () => wx.invokeNativePlugin({ api_name: 'runs' }));");

  private final RunningApp app = new RunningApp(builder -> builder.plugin(RunsPlugin.class));
  private final List<Activity> seen = new ArrayList<>();
  private final List<RunsPlugin> plugins = new ArrayList<>();
  private final List<MiniProgram> programs = new ArrayList<>();
  private ActivityController<FootbridgeActivity> controller =
      Robolectric.buildActivity(FootbridgeActivity.class).setup();

  @Before
  public void handlersLookAround() {
    RunsPlugin.does =
        (plugin, req) -> {
          assertThat(plugin.context().getAttachedActivity()).isSameAs(req.activityRef.get());
          plugins.add(plugin);
          seen.add(req.activityRef.get());
          req.ok();
        };
  }

  @After
  public void close() {
    programs.forEach(app::close);
    RunsPlugin.does = (plugin, req) -> req.ok();
  }

  @Test
  public void A1_aHandlerSeesTheActivityThatShowsItsProgramNow() {
    MiniProgram program = open();
    Activity first = controller.get();
    call(program);
    controller.recreate();
    Activity second = controller.get();
    call(program);

    assertThat(second).isNotSameAs(first);
    assertThat(seen).containsExactly(first, second);
    assertThat(plugins.get(0).isContainer()).isFalse();
    assertThat(plugins.get(0).context().getContext()).isSameAs(app.application);
  }

  @Test
  public void A1_theProgramContinuesInTheRecreatedActivity() {
    MiniProgram program = open();
    controller.recreate();

    assertThat(app.footbridge.shownBy(controller.get())).isSameAs(program);
    assertThat(open()).as("opened again in onCreate").isSameAs(program);
  }

  @Test
  public void A1_theProgramOutlivesAnActivityThatTheSystemReclaims() {
    MiniProgram program = open();
    Bundle state = new Bundle();
    controller.saveInstanceState(state).pause().stop().destroy();
    call(program);
    assertThat(seen).containsExactly((Activity) null);

    controller = Robolectric.buildActivity(FootbridgeActivity.class).setup(state);
    call(program);
    assertThat(seen).containsExactly(null, controller.get());
  }

  @Test
  public void A1_theProgramIsClosedWhenItsActivityIsFinished() {
    MiniProgram program = open();
    call(program);
    controller.get().finish();
    controller.pause().stop().destroy();
    MainLooper.awaitNonNull(() -> app.lines().contains("ended wx-shop") ? app : null);

    assertThat(plugins.get(0).isDestroyed()).isTrue();
    assertThat(program.closeAsync()).isCompleted();
  }

  @Test
  public void A1_afterAProgramIsClosedItsActivityCanShowAnother() {
    MiniProgram first = open();
    assertThatThrownBy(
            () ->
                app.footbridge.open(
                    controller.get(), MiniAppInfo.of("wx-other"), RunningApp.script("")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith(
            "FootbridgeActivity shows the program 'wx-shop'; close it before 'wx-other' is opened");

    app.close(first);
    assertThat(app.footbridge.shownBy(controller.get())).isNull();
    assertThat(open()).isNotSameAs(first);
  }

  @Test
  public void A1_aProgramWithoutAnActivitySeesNone() {
    MiniProgram program =
        app.footbridge.launch(RunningApp.INFO, LaunchOptions.DEFAULT, CALL_AT_EVENT);
    programs.add(program);
    call(program);

    assertThat(seen).containsExactly((Activity) null);
    assertThat(plugins.get(0).isContainer()).isFalse();
  }

  @Test
  public void A1_aProgramIsNotOpenedInAnActivityThatIsFinishing() {
    controller.get().finish();

    assertThatThrownBy(this::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith(
            "FootbridgeActivity is finishing, so the program 'wx-shop' would close at once; open it"
                + " in an Activity that stays");
  }

  @Test
  public void A1_aProgramIsOpenedOnTheMainThreadOnly() {
    CompletableFuture<MiniProgram> elsewhere =
        CompletableFuture.supplyAsync(
            () -> app.footbridge.open(controller.get(), RunningApp.INFO, RunningApp.script("")));

    assertThatThrownBy(() -> MainLooper.await(elsewhere))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("open('wx-shop') must be called on the main thread; use runOnUiThread");
  }

  @Test
  public void A1_aDestroyedActivityIsNotRetained() throws InterruptedException {
    MiniProgram program = open();
    call(program);
    ReferenceQueue<Activity> queue = new ReferenceQueue<>();
    WeakReference<Activity> destroyed = destroy(queue);

    for (int i = 0; i < 600 && !destroyed.refersTo(null); i++) {
      System.gc();
      queue.remove(100);
    }
    assertThat(destroyed.refersTo(null)).as("the Activity was collected").isTrue();
    call(program); // the program is still alive
    assertThat(seen).containsExactly((Activity) null);
  }

  private WeakReference<Activity> destroy(ReferenceQueue<Activity> queue) {
    seen.clear();
    controller.saveInstanceState(new Bundle()).pause().stop().destroy();
    WeakReference<Activity> destroyed = new WeakReference<>(controller.get(), queue);
    controller = null;
    return destroyed;
  }

  private MiniProgram open() {
    MiniProgram program = app.footbridge.open(controller.get(), RunningApp.INFO, CALL_AT_EVENT);
    programs.add(program);
    return program;
  }

  private void call(MiniProgram program) {
    program.emit("call", null);
    app.awaitIdle(program);
  }
}
