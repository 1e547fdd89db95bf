package dev.footbridge.engine.internal.api;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.ParamsTemplate;
import dev.footbridge.engine.internal.plugin.HandlerTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an engine's programs can call, and who answers. Built once, immutable (rules C1 to C4). */
public final class ApiTable {
  /** The {@code wx} function that calls any custom API by name. */
  public static final String NATIVE = ShimApis.NATIVE;

  private final Map<String, Handler> custom;
  private final Map<String, WxApi> wx = new LinkedHashMap<>();
  private final boolean overwriteWxApi;
  private final ParamsMode paramsMode;
  private final String manifest;

  /**
   * An API that stands on {@code wx}; without a handler, its calls fail as rule S1 says.
   *
   * @param checked the template of its parameters, if calls are compared with it; null if not
   */
  private record WxApi(
      ApiContract contract, @Nullable Handler handler, @Nullable ParamsTemplate checked) {}

  /**
   * Joins handlers, configuration, permissions and interceptors.
   *
   * @param interceptors may be null
   * @param restricted the APIs that not every program may use
   * @param stacks whether the shim reports where calls are made
   * @param problems takes each configured API whose mode is not its handler's (rule G3), each
   *     restriction of what never asks the engine (rule X3), and what is odd about either
   */
  public ApiTable(
      HandlerTable handlers,
      CustomApiConfig config,
      Set<String> restricted,
      @Nullable InterceptorFactory interceptors,
      ParamsMode paramsMode,
      boolean stacks,
      JsonCodec codec,
      Problems problems) {
    KnownApis known = new KnownApis(handlers, config, restricted);
    ApiHandlers answering = new ApiHandlers(handlers);
    if (interceptors != null) {
      answering.intercept(interceptors, known.all(), config.apis(), problems);
    }
    custom = answering.custom();
    Map<String, Handler> builtIn = answering.builtIn();
    ApiCheck check = new ApiCheck(custom.keySet(), problems);
    known
        .builtIn()
        .forEach((event, api) -> wx.put(event, new WxApi(api, builtIn.get(event), null)));
    for (ApiContract api : config.apis()) {
      Handler handler = custom.get(api.name());
      boolean standsBack =
          !config.overwriteWxApi()
              && (wx.containsKey(api.name()) || ShimApis.NAMES.contains(api.name()));
      check.configured(api, handler, known.of(api), standsBack);
      if (config.overwriteWxApi() || !wx.containsKey(api.name())) {
        wx.put(api.name(), new WxApi(known.of(api), handler, ParamsTemplate.of(api, paramsMode)));
      }
    }
    overwriteWxApi = config.overwriteWxApi();
    check.restricted(restricted, known(), wx.keySet(), overwriteWxApi);
    this.paramsMode = paramsMode;
    List<ApiContract> apis = new ArrayList<>();
    wx.values().forEach(api -> apis.add(api.contract()));
    manifest = ApiManifest.of(apis, overwriteWxApi, stacks, codec);
  }

  /** Returns the custom tier's handler of that event, or null. */
  public @Nullable Handler custom(String event) {
    return custom.get(event);
  }

  /** Returns the handler behind {@code wx.<name>}, or null. */
  public @Nullable Handler wx(String name) {
    WxApi api = wx.get(name);
    return api == null ? null : api.handler();
  }

  /** Returns the template that calls of {@code wx.<name>} are compared with, or null (rule P3). */
  public @Nullable ParamsTemplate template(String name) {
    WxApi api = wx.get(name);
    return api == null ? null : api.checked();
  }

  /** Whether a call that does not fit its template is only reported (rule P3). */
  public boolean onlyWarns() {
    return paramsMode == ParamsMode.WARN;
  }

  /** Returns the JSON text that tells the shim what to put on {@code wx}. */
  public String manifest() {
    return manifest;
  }

  /**
   * Says that no handler has that name, and which ones are near (rule S1).
   *
   * @param denied what the program may not use, and need not know of
   */
  public String unknown(String event, Set<String> denied) {
    Set<String> known = new TreeSet<>(custom.keySet());
    known.removeAll(denied);
    return "no custom API '" + event + "' is registered" + Nearest.hint(event, known);
  }

  /** Returns what to do about a program that calls {@code wx.<name>} in vain, or null (rule E1). */
  public @Nullable String hintFor(String name) {
    if (wx.containsKey(name) || ShimApis.NAMES.contains(name)) {
      return null;
    }
    Handler handler = custom.get(name);
    if (handler != null) {
      return "a handler for '"
          + name
          + "' is registered ("
          + handler.describe()
          + "), but wx."
          + name
          + " needs an entry in extApi of the configuration file: {\"name\": \""
          + name
          + "\", \"sync\": "
          + handler.isSync()
          + ", \"params\": {}}";
    }
    List<String> near = Nearest.of(name, known());
    return near.isEmpty() ? null : "did you mean wx." + String.join(" or wx.", near) + "?";
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>(wx.keySet());
    known.addAll(custom.keySet());
    known.addAll(ShimApis.NAMES);
    return known;
  }
}
