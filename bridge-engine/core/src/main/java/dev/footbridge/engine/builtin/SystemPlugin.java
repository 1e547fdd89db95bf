package dev.footbridge.engine.builtin;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The APIs that return information about the system. */
@JsPlugin(secondary = false)
public class SystemPlugin extends BaseJsPlugin {
  private final SystemInfo info;

  /** Creates a plugin that returns {@code info}. */
  public SystemPlugin(SystemInfo info) {
    this.info = Objects.requireNonNull(info, "info");
  }

  /** Answers with all information, to callbacks or a promise. */
  @JsEvent({"getSystemInfo", "getSystemInfoAsync"})
  public void getSystemInfo(RequestEvent req) {
    req.ok(everything());
  }

  /** Returns all information. */
  @JsEvent("getSystemInfoSync")
  @BuiltInForm
  public Map<String, Object> getSystemInfoSync(RequestEvent req) {
    return everything();
  }

  /** Returns information about the device. */
  @JsEvent("getDeviceInfo")
  @BuiltInForm
  public Map<String, Object> getDeviceInfo(RequestEvent req) {
    return device();
  }

  /** Returns information about the window. */
  @JsEvent("getWindowInfo")
  @BuiltInForm
  public Map<String, Object> getWindowInfo(RequestEvent req) {
    return window();
  }

  /** Returns information about the host app. */
  @JsEvent("getAppBaseInfo")
  @BuiltInForm
  public Map<String, Object> getAppBaseInfo(RequestEvent req) {
    return app();
  }

  private Map<String, Object> everything() {
    Map<String, Object> all = device();
    all.putAll(window());
    all.putAll(app());
    return all;
  }

  private Map<String, Object> device() {
    DeviceInfo device = info.device();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("brand", device.brand());
    map.put("model", device.model());
    map.put("system", device.system());
    map.put("platform", device.platform());
    map.put("cpuType", device.cpuType());
    map.put("memorySize", device.memorySize());
    map.put("benchmarkLevel", device.benchmarkLevel());
    return map;
  }

  private Map<String, Object> window() {
    WindowInfo window = info.window();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("pixelRatio", window.pixelRatio());
    map.put("screenWidth", window.screenWidth());
    map.put("screenHeight", window.screenHeight());
    map.put("windowWidth", window.windowWidth());
    map.put("windowHeight", window.windowHeight());
    map.put("statusBarHeight", window.statusBarHeight());
    map.put("screenTop", window.screenTop());
    WindowInfo.SafeArea area = window.safeArea();
    Map<String, Object> safeArea = new LinkedHashMap<>();
    safeArea.put("left", area.left());
    safeArea.put("right", area.right());
    safeArea.put("top", area.top());
    safeArea.put("bottom", area.bottom());
    safeArea.put("width", area.width());
    safeArea.put("height", area.height());
    map.put("safeArea", safeArea);
    return map;
  }

  private Map<String, Object> app() {
    AppBaseInfo app = info.app();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("SDKVersion", app.sdkVersion());
    map.put("version", app.version());
    map.put("language", app.language());
    map.put("theme", app.theme());
    map.put("enableDebug", false);
    map.put("host", Map.of("appId", mMiniAppInfo.appId()));
    return map;
  }
}
