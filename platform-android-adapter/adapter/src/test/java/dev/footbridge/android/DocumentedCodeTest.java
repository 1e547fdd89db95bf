package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import dev.footbridge.android.documented.apis.CustomPlugin;
import dev.footbridge.android.documented.apis.MiniAppProxyImpl;
import dev.footbridge.android.documented.openapis.MiniOpenApiProxyImpl;
import dev.footbridge.android.robolectric.AndroidTestRunner;
import dev.footbridge.engine.MiniProgram;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLog;

/** The code of the document runs with only its imports changed. */
@RunWith(AndroidTestRunner.class)
@Config(sdk = {26, 34})
public final class DocumentedCodeTest {
  @Test
  public void A3_theDocumentedPluginProxyAndProgramRun() {
    RunningApp app =
        new RunningApp(builder -> builder.plugin(CustomPlugin.class).proxy(new MiniAppProxyImpl()));
    Activity activity = Robolectric.buildActivity(FootbridgeActivity.class).setup().get();

    MiniProgram program =
        app.footbridge.open(activity, RunningApp.INFO, ProgramScript.asset("shop/app.js"));
    app.awaitIdle(program);

    assertThat(app.lines())
        .contains(
            "invokeNativePlugin {\"key\":\"test\",\"errMsg\":\"invokeNativePlugin:ok\"}",
            "sync {\"key\":\"value\",\"errMsg\":\"invokeNativePlugin:ok\"}",
            "progress {\"progress\":1}",
            "progress {\"progress\":30}",
            "progress {\"progress\":60}",
            "progress {\"progress\":100}",
            "testState {\"key\":\"test\",\"errMsg\":\"testState:ok\"}",
            "customAsyncEvent {\"key\":\"test\",\"errMsg\":\"customAsyncEvent:ok\"}",
            "getAppBaseInfo {\"key\":\"test\",\"errMsg\":\"getAppBaseInfo:ok\"}");
    app.close(program);
  }

  @Test
  public void A6_theDocumentedOpenApiProxyAnswersOnTheMainThread() {
    RunningApp app = new RunningApp(builder -> builder.proxy(new MiniOpenApiProxyImpl()));
    Activity activity = Robolectric.buildActivity(FootbridgeActivity.class).setup().get();

    MiniProgram program =
        app.footbridge.open(
            activity, RunningApp.INFO, RunningApp.script("wx.login({}); wx.checkSession({});"));
    app.awaitIdle(program);

    assertThat(app.lines())
        .contains(
            "login {\"code\":\"wx-shop\",\"errMsg\":\"login:ok\"}",
            "checkSession {\"errno\":-1,\"errMsg\":\"checkSession:fail expired\"}");
    assertThat(ShadowLog.getLogsForTag("MiniOpenApiProxyImpl"))
        .extracting(line -> line.msg)
        .containsExactly("login:{}");
    app.close(program);
  }
}
