package dev.footbridge.program.api;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.builtin.WindowInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The APIs that return a plain value, the same in each run (rule W53): a network, a full battery,
 * no permission asked for yet, nothing that needs a screen. A mock gives another value.
 *
 * <pre>{@code
 * builder.plugin(FixedApis.class, () -> new FixedApis(systemInfo));
 * }</pre>
 */
@JsPlugin(secondary = false)
public class FixedApis extends BaseJsPlugin {
  private static final int MENU_WIDTH = 87;
  private static final int MENU_HEIGHT = 32;
  private static final int MENU_MARGIN_TOP = 4;
  private static final int MENU_MARGIN_RIGHT = 7;

  private static final List<String> PERMISSIONS =
      List.of(
          "albumAuthorized",
          "bluetoothAuthorized",
          "cameraAuthorized",
          "locationAuthorized",
          "microphoneAuthorized",
          "notificationAuthorized",
          "notificationAlertAuthorized",
          "notificationBadgeAuthorized",
          "notificationSoundAuthorized",
          "phoneCalendarAuthorized");

  private final SystemInfo info;

  /** Creates a plugin for programs that see the window of {@code info}. */
  public FixedApis(SystemInfo info) {
    this.info = Objects.requireNonNull(info, "info");
  }

  /** Returns the program's identifier; the version is empty, as in a version in development. */
  @JsEvent("getAccountInfoSync")
  @BuiltInForm
  public Map<String, Object> getAccountInfoSync(RequestEvent req) {
    return Map.of(
        "miniProgram",
        ordered("appId", mMiniAppInfo.appId(), "envVersion", "develop", "version", ""));
  }

  /** Returns where the menu button would be, in px: at the upper right of the window. */
  @JsEvent("getMenuButtonBoundingClientRect")
  @BuiltInForm
  public Map<String, Object> getMenuButtonBoundingClientRect(RequestEvent req) {
    WindowInfo window = info.window();
    int top = window.statusBarHeight() + MENU_MARGIN_TOP;
    int right = window.windowWidth() - MENU_MARGIN_RIGHT;
    return ordered(
        "width", MENU_WIDTH,
        "height", MENU_HEIGHT,
        "top", top,
        "right", right,
        "bottom", top + MENU_HEIGHT,
        "left", right - MENU_WIDTH);
  }

  /** Returns that the host app has asked for no permission yet. */
  @JsEvent("getAppAuthorizeSetting")
  @BuiltInForm
  public Map<String, Object> getAppAuthorizeSetting(RequestEvent req) {
    Map<String, Object> setting = new LinkedHashMap<>();
    PERMISSIONS.forEach(permission -> setting.put(permission, "not determined"));
    setting.put("locationReducedAccuracy", false);
    return setting;
  }

  /** Returns that there is Wi-Fi, no Bluetooth and no location. */
  @JsEvent("getSystemSetting")
  @BuiltInForm
  public Map<String, Object> getSystemSetting(RequestEvent req) {
    return ordered(
        "bluetoothEnabled", false,
        "locationEnabled", false,
        "wifiEnabled", true,
        "deviceOrientation", "portrait");
  }

  /** Answers that there is Wi-Fi. */
  @JsEvent("getNetworkType")
  public void getNetworkType(RequestEvent req) {
    req.ok(
        ordered(
            "networkType",
            "wifi",
            "signalStrength",
            -50,
            "hasSystemProxy",
            false,
            "weakNet",
            false));
  }

  /** Returns a full battery that is being charged. */
  @JsEvent("getBatteryInfoSync")
  @BuiltInForm
  public Map<String, Object> getBatteryInfoSync(RequestEvent req) {
    return battery();
  }

  /** Answers with a full battery that is being charged. */
  @JsEvent("getBatteryInfo")
  public void getBatteryInfo(RequestEvent req) {
    req.ok(battery());
  }

  /** Returns that Skyline is not supported. */
  @JsEvent("getSkylineInfoSync")
  @BuiltInForm
  public Map<String, Object> getSkylineInfoSync(RequestEvent req) {
    return skyline();
  }

  /** Answers that Skyline is not supported. */
  @JsEvent("getSkylineInfo")
  public void getSkylineInfo(RequestEvent req) {
    req.ok(skyline());
  }

  /** Returns no configuration of a third-party platform. */
  @JsEvent("getExtConfigSync")
  @BuiltInForm
  public Map<String, Object> getExtConfigSync(RequestEvent req) {
    return Map.of();
  }

  /** Answers with no configuration of a third-party platform. */
  @JsEvent("getExtConfig")
  public void getExtConfig(RequestEvent req) {
    req.ok(Map.of("extConfig", Map.of()));
  }

  /** Returns no parameter of an experiment. */
  @JsEvent("getExptInfoSync")
  @BuiltInForm(args = "keys")
  public Map<String, Object> getExptInfoSync(RequestEvent req) {
    return Map.of();
  }

  /** Returns that all APIs may be used. */
  @JsEvent("getApiCategory")
  @BuiltInForm(returns = "apiCategory")
  public Map<String, Object> getApiCategory(RequestEvent req) {
    return Map.of("apiCategory", "default");
  }

  /** Returns that no picture-in-picture is shown. */
  @JsEvent("checkIsPictureInPictureActive")
  @BuiltInForm(returns = "active")
  public Map<String, Object> checkIsPictureInPictureActive(RequestEvent req) {
    return Map.of("active", false);
  }

  /** Returns that there is no VisionKit, of any version. */
  @JsEvent("isVKSupport")
  @BuiltInForm(args = "version", returns = "supported")
  public Map<String, Object> isVKSupport(RequestEvent req) {
    return Map.of("supported", false);
  }

  /** Answers that the program has not asked for a permission yet. */
  @JsEvent("getSetting")
  public void getSetting(RequestEvent req) {
    Map<String, Object> setting = ordered("authSetting", Map.of());
    if (Boolean.TRUE.equals(req.params().get("withSubscriptions"))) {
      setting.put("subscriptionsSetting", Map.of("mainSwitch", true));
    }
    req.ok(setting);
  }

  /** Answers that nothing has to be agreed to. */
  @JsEvent("getPrivacySetting")
  public void getPrivacySetting(RequestEvent req) {
    req.ok(ordered("needAuthorization", false, "privacyContractName", ""));
  }

  /** Answers that no screen reader is on. */
  @JsEvent("checkIsOpenAccessibility")
  public void checkIsOpenAccessibility(RequestEvent req) {
    req.ok(Map.of("open", false));
  }

  /** Answers that the screen is not being recorded. */
  @JsEvent("getScreenRecordingState")
  public void getScreenRecordingState(RequestEvent req) {
    req.ok(Map.of("state", "off"));
  }

  /** Takes an event for statistics, and returns nothing. */
  @JsEvent("reportEvent")
  @BuiltInForm(
      args = {"eventId", "data"},
      returns = "nothing")
  public @Nullable Object reportEvent(RequestEvent req) {
    return null;
  }

  /** Takes an event for statistics, and returns nothing. */
  @JsEvent("reportAnalytics")
  @BuiltInForm(
      args = {"eventName", "data"},
      returns = "nothing")
  public @Nullable Object reportAnalytics(RequestEvent req) {
    return null;
  }

  /** Takes a figure for statistics, and returns nothing. */
  @JsEvent("reportMonitor")
  @BuiltInForm(
      args = {"name", "value"},
      returns = "nothing")
  public @Nullable Object reportMonitor(RequestEvent req) {
    return null;
  }

  /** Takes a measurement for statistics, and returns nothing. */
  @JsEvent("reportPerformance")
  @BuiltInForm(
      args = {"id", "value", "dimensions"},
      returns = "nothing")
  public @Nullable Object reportPerformance(RequestEvent req) {
    return null;
  }

  private static Map<String, Object> battery() {
    return ordered("level", 100, "isCharging", true, "isLowPowerModeEnabled", false);
  }

  private static Map<String, Object> skyline() {
    return ordered("isSupported", false, "version", "", "reason", "client not supported");
  }

  /** Returns a map of keys and values in turn, in that order. */
  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
