package dev.footbridge.engine.internal.api;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.internal.json.ParamsTemplate;
import dev.footbridge.engine.internal.plugin.HandlerTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The APIs that an engine's programs can call, with their handlers. Immutable (rules C1 to C4). */
public final class ApiTable {
  private final Map<String, Handler> custom;
  private final Map<String, WxApi> wx = new LinkedHashMap<>();
  private final boolean overwriteWxApi;
  private final ParamsMode paramsMode;
  private final String manifest;

  /**
   * An API on {@code wx}. Without a handler, its calls fail (rule S1).
   *
   * @param checked the template that calls are checked against; null if they are not checked
   */
  private record WxApi(
      ApiContract contract, @Nullable Handler handler, @Nullable ParamsTemplate checked) {}

  /**
   * Creates the table from handlers, configuration, permissions and interceptors.
   *
   * @param logic the APIs that the logic layers of programs answer, where no plugin does
   * @param interceptors may be null
   * @param restricted the APIs that not every program may use
   * @param writer writes the manifest
   * @param problems receives an error for each configured API whose mode differs from its handler's
   *     (rule G3) and for each restriction of an API that the engine does not handle (rule X3), and
   *     warnings
   */
  public ApiTable(
      HandlerTable handlers,
      LogicApis logic,
      CustomApiConfig config,
      Set<String> restricted,
      @Nullable InterceptorFactory interceptors,
      ParamsMode paramsMode,
      ApiManifest writer,
      Problems problems) {
    KnownApis known = new KnownApis(handlers, logic.all(), config, restricted);
    ApiHandlers answering = new ApiHandlers(handlers, logic.all());
    List<ApiContract> intercepted =
        interceptors == null
            ? List.of()
            : answering.intercept(interceptors, known.all(), config.apis(), problems);
    custom = answering.custom();
    Map<String, Handler> builtIn = answering.builtIn();
    ApiCheck check = new ApiCheck(custom.keySet(), problems);
    known
        .builtIn()
        .forEach((event, api) -> wx.put(event, new WxApi(api, builtIn.get(event), null)));
    for (ApiContract api : config.apis()) {
      Handler handler = custom.get(api.name());
      boolean wins =
          config.overwriteWxApi() || (handler != null && logic.refused().contains(api.name()));
      boolean standsBack =
          !wins && (wx.containsKey(api.name()) || ShimApis.NAMES.contains(api.name()));
      check.configured(api, handler, known.of(api), standsBack, known.builtIn().get(api.name()));
      if (wins || !wx.containsKey(api.name())) {
        wx.put(api.name(), new WxApi(known.of(api), handler, ParamsTemplate.of(api, paramsMode)));
      }
    }
    for (ApiContract api : intercepted) {
      wx.put(api.name(), new WxApi(api, custom.get(api.name()), null));
    }
    overwriteWxApi = config.overwriteWxApi();
    check.restricted(restricted, known(), wx.keySet(), overwriteWxApi);
    this.paramsMode = paramsMode;
    List<ApiContract> apis = new ArrayList<>();
    wx.values().forEach(api -> apis.add(api.contract()));
    List<String> typed = new ArrayList<>(ShimApis.TYPED);
    typed.removeIf(name -> !isOf(known.builtIn(), name));
    manifest = writer.of(apis, overwriteWxApi, typed);
  }

  /** Returns whether {@code wx.<name>} is an API of that tier. */
  private boolean isOf(Map<String, ApiContract> tier, String name) {
    WxApi api = wx.get(name);
    return api != null && api.contract() == tier.get(name);
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

  /**
   * Returns the template that calls of {@code wx.<name>} are checked against, or null (rule P3).
   */
  public @Nullable ParamsTemplate template(String name) {
    WxApi api = wx.get(name);
    return api == null ? null : api.checked();
  }

  /** Returns whether a call that does not fit its template is only reported (rule P3). */
  public boolean onlyWarns() {
    return paramsMode == ParamsMode.WARN;
  }

  /** Returns the manifest, the JSON text from which the shim creates {@code wx}. */
  public String manifest() {
    return manifest;
  }

  /**
   * Returns the message that no handler has that name, with similar names (rule S1).
   *
   * @param denied the APIs that the program may not use, which the message does not reveal
   */
  public String unknown(String event, Set<String> denied) {
    Set<String> known = new TreeSet<>(custom.keySet());
    known.removeAll(denied);
    String message = "no custom API '" + event + "' is registered";
    WxApi onWx = wx.get(event);
    if (onWx == null || onWx.handler() == null || denied.contains(event)) {
      return message + Nearest.hint(event, known);
    }
    return message
        + "; it is a built-in, called as wx."
        + event
        + (ApiCheck.isOurs(onWx.contract()) ? "" : "; @JsPlugin(secondary = true) makes it custom");
  }

  /** Returns whether the engine puts {@code wx.<name>} there. */
  public boolean isOnWx(String name) {
    return wx.containsKey(name) || ShimApis.NAMES.contains(name);
  }

  /**
   * Returns a hint for a program that called a missing {@code wx.<name>}, or null (rule E1).
   *
   * @param name a name that is not on {@code wx}
   */
  public @Nullable String hintFor(String name) {
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
