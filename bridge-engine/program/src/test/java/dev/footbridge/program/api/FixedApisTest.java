package dev.footbridge.program.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.builtin.WindowInfo;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plain values that programs read, in the form that the documentation gives them. */
class FixedApisTest {
  /** The APIs of programs that are Footbridge's own, and not in the typings. */
  private static final List<String> OWN =
      List.of("invokeNativePlugin", "offHostEvent", "onHostEvent");

  @ParameterizedTest
  @EnumSource(Runtimes.class)
  void D6_synchronousOnesReturnBareValues(Runtimes runtime) throws Exception {
    try (ApiProgram program = new ApiProgram(runtime.create())) {
      assertThat(program.of("wx.getAccountInfoSync()"))
          .isEqualTo(
              "{\"miniProgram\":{\"appId\":\""
                  + ApiProgram.APP_ID
                  + "\",\"envVersion\":\"develop\",\"version\":\"\"}}");
      assertThat(program.of("wx.getApiCategory()")).isEqualTo("\"default\"");
      assertThat(program.of("wx.isVKSupport('v2')")).isEqualTo("false");
      assertThat(program.of("wx.checkIsPictureInPictureActive()")).isEqualTo("false");
      assertThat(program.of("wx.getExptInfoSync(['color'])")).isEqualTo("{}");
      assertThat(program.of("wx.getExtConfigSync()")).isEqualTo("{}");
      assertThat(program.of("wx.getAppAuthorizeSetting().cameraAuthorized"))
          .isEqualTo("\"not determined\"");
      assertThat(program.of("wx.getSystemSetting().deviceOrientation")).isEqualTo("\"portrait\"");
      assertThat(program.of("wx.getSkylineInfoSync().isSupported")).isEqualTo("false");
      assertThat(program.of("wx.getBatteryInfoSync().level")).isEqualTo("100");
    }
  }

  @ParameterizedTest
  @EnumSource(Runtimes.class)
  void asynchronousOnesAnswerPromisesAndCallbacks(Runtimes runtime) throws Exception {
    try (ApiProgram program = new ApiProgram(runtime.create())) {
      assertThat(program.of("wx.getNetworkType()"))
          .contains("\"networkType\":\"wifi\"", "\"errMsg\":\"getNetworkType:ok\"");
      assertThat(program.of("new Promise(success => wx.getPrivacySetting({ success }))"))
          .contains("\"needAuthorization\":false");
      assertThat(program.of("wx.getSetting()"))
          .isEqualTo("{\"authSetting\":{},\"errMsg\":\"getSetting:ok\"}");
      assertThat(program.of("wx.getSetting({ withSubscriptions: true })"))
          .contains("\"subscriptionsSetting\":{\"mainSwitch\":true}");
    }
  }

  @ParameterizedTest
  @EnumSource(Runtimes.class)
  void reportsReturnNothing(Runtimes runtime) throws Exception {
    try (ApiProgram program = new ApiProgram(runtime.create())) {
      assertThat(program.of("wx.reportEvent('bought', { price: 3 })")).isEqualTo("undefined");
      assertThat(program.of("wx.reportAnalytics('bought', {})")).isEqualTo("undefined");
      assertThat(program.of("wx.reportMonitor('errors', 1)")).isEqualTo("undefined");
      assertThat(program.of("wx.reportPerformance(1101, 680)")).isEqualTo("undefined");
    }
  }

  @ParameterizedTest
  @EnumSource(Runtimes.class)
  void theMenuButtonIsAtTheUpperRightOfTheWindow(Runtimes runtime) throws Exception {
    SystemInfo info =
        SystemInfo.DEFAULT.withWindow(
            WindowInfo.DEFAULT.withWindowWidth(375).withStatusBarHeight(20));
    try (ApiProgram program = new ApiProgram(runtime.create(), info)) {
      assertThat(program.of("wx.getMenuButtonBoundingClientRect()"))
          .isEqualTo(
              "{\"width\":87,\"height\":32,\"top\":24,\"right\":368,\"bottom\":56,\"left\":281}");
    }
  }

  @ParameterizedTest
  @EnumSource(Runtimes.class)
  void theClipboardKeepsATextPerProgram(Runtimes runtime) throws Exception {
    try (ApiProgram program = new ApiProgram(runtime.create());
        ApiProgram other = new ApiProgram(runtime.create())) {
      assertThat(program.of("wx.setClipboardData({ data: 'order 7' })"))
          .isEqualTo("{\"errMsg\":\"setClipboardData:ok\"}");
      assertThat(program.of("wx.getClipboardData()"))
          .isEqualTo("{\"data\":\"order 7\",\"errMsg\":\"getClipboardData:ok\"}");
      assertThat(other.of("wx.getClipboardData()")).startsWith("{\"data\":\"\",");
      assertThat(program.of("wx.setClipboardData({ data: 7 })"))
          .isEqualTo(
              "failed: setClipboardData:fail parameter error: parameter.data should be a String;");
      assertThat(program.of("wx.getClipboardData()")).startsWith("{\"data\":\"order 7\",");
    }
  }

  /** What the catalog calls part of the engine, or fixed, is there, and nothing else is. */
  @ParameterizedTest
  @EnumSource(Runtimes.class)
  void W53_theCatalogKnowsWhatTheEngineAndThesePluginsHave(Runtimes runtime) throws Exception {
    TreeSet<String> expected = new TreeSet<>(OWN);
    expected.add("tell");
    for (ApiGroup group : new ApiGroup[] {ApiGroup.ENGINE, ApiGroup.FIXED}) {
      ApiCatalog.get().inGroup(group).forEach(api -> expected.add(api.name()));
    }
    try (ApiProgram program = new ApiProgram(runtime.create())) {
      assertThat(program.of("Object.keys(wx).sort()"))
          .isEqualTo("[\"" + String.join("\",\"", expected) + "\"]");
    }
  }
}
