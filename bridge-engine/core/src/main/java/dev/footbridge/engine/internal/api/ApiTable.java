package dev.footbridge.engine.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.api.BuiltInForm;
import dev.footbridge.engine.config.CustomApi;
import dev.footbridge.engine.config.CustomApiConfig;
import dev.footbridge.engine.config.ParamsMode;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.ParamsTemplate;
import dev.footbridge.engine.internal.plugin.HandlerTable;
import dev.footbridge.engine.internal.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an engine's programs can call, and who answers. Built once, immutable (rules C1 to C4). */
public final class ApiTable {
  /** The built-ins without a Java side; builtins.js in the shim has the same names. */
  public static final Set<String> SHIM_APIS =
      Set.of(
          "arrayBufferToBase64",
          "base64ToArrayBuffer",
          "canIUse",
          "env",
          "getEnterOptionsSync",
          "getLaunchOptionsSync",
          "invokeNativePlugin",
          "nextTick",
          "offError",
          "offHostEvent",
          "offUnhandledRejection",
          "onError",
          "onHostEvent",
          "onUnhandledRejection");

  /** The {@code wx} function that calls any custom API by name. */
  public static final String NATIVE = "invokeNativePlugin";

  private static final Set<String> RESERVED = Set.of("canIUse", NATIVE);

  private final Map<String, Handler> custom = new LinkedHashMap<>();
  private final Map<String, WxApi> wx = new LinkedHashMap<>();
  private final boolean overwriteWxApi;
  private final ParamsMode paramsMode;
  private final String manifest;

  /**
   * An API that stands on {@code wx}; without a handler, its calls fail as rule S1 says.
   *
   * @param template of its parameters, empty if anything goes; null for a built-in
   * @param checked the same, if calls are compared with it; null if they are not
   */
  private record WxApi(
      boolean sync,
      @Nullable Handler handler,
      @Nullable ObjectNode template,
      @Nullable ParamsTemplate checked) {}

  /**
   * Joins handlers, configuration and interceptors.
   *
   * @param interceptors may be null
   * @param stacks whether the shim shall tell where calls are made
   * @param problems is given each configured API whose form is not its handler's (rule G3)
   * @param warnings is given each configured API that nothing handles
   */
  public ApiTable(
      HandlerTable handlers,
      CustomApiConfig config,
      @Nullable InterceptorFactory interceptors,
      ParamsMode paramsMode,
      boolean stacks,
      JsonCodec codec,
      List<String> problems,
      List<String> warnings) {
    Map<String, Handler> builtIn = new TreeMap<>();
    handlers.builtIn().forEach((event, method) -> builtIn.put(event, new MethodHandler(method)));
    handlers.custom().forEach((event, method) -> custom.put(event, new MethodHandler(method)));
    if (interceptors != null) {
      new InterceptorTable(custom, builtIn, config).add(interceptors, problems, warnings);
    }
    builtIn.forEach(
        (event, handler) -> wx.put(event, new WxApi(handler.isSync(), handler, null, null)));
    for (CustomApi api : config.apis()) {
      Handler handler = custom.get(api.name());
      boolean standsBack =
          !config.overwriteWxApi()
              && (wx.containsKey(api.name()) || SHIM_APIS.contains(api.name()));
      check(api, handler, standsBack, problems, warnings);
      if (config.overwriteWxApi() || !wx.containsKey(api.name())) {
        ObjectNode template = codec.read(api.params(), ObjectNode.class);
        boolean isChecked = paramsMode != ParamsMode.OFF && !template.isEmpty();
        ParamsTemplate check = isChecked ? new ParamsTemplate(template) : null;
        wx.put(api.name(), new WxApi(api.sync(), handler, template, check));
      }
    }
    overwriteWxApi = config.overwriteWxApi();
    this.paramsMode = paramsMode;
    manifest = manifest(codec, stacks);
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
    if (wx.containsKey(name) || SHIM_APIS.contains(name)) {
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

  /**
   * Checks that each restriction has an effect (rule X3).
   *
   * @param problems is given each restricted API that never asks the engine
   * @param warnings is given each that nobody provides
   */
  public void checkRestricted(
      Set<String> restricted, List<String> problems, List<String> warnings) {
    Set<String> known = known();
    for (String name : restricted) {
      if (SHIM_APIS.contains(name) && !isRestrictable(name)) {
        problems.add(
            "permissions: \""
                + name
                + "\" is answered in JavaScript, without the engine, and cannot be restricted;"
                + " remove restrict(\""
                + name
                + "\")");
      } else if (!known.contains(name)) {
        warnings.add(
            "permissions: no API \""
                + name
                + "\" is registered or configured, restricting it has no effect"
                + Nearest.hint(name, known));
      }
    }
  }

  /** Returns whether calls of a name that the shim has too reach the engine. */
  private boolean isRestrictable(String name) {
    return name.equals(NATIVE) || (overwriteWxApi && wx.containsKey(name));
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>(wx.keySet());
    known.addAll(custom.keySet());
    known.addAll(SHIM_APIS);
    return known;
  }

  private String manifest(JsonCodec codec, boolean stacks) {
    ObjectNode root = codec.newObject();
    root.put("overwrite", overwriteWxApi);
    root.put("stacks", stacks);
    ArrayNode apis = root.putArray("apis");
    wx.forEach(
        (name, api) -> {
          ArrayNode entry = apis.addArray().add(name).add(api.sync());
          addTemplate(entry, api);
          addForm(entry, api);
        });
    return root.toString();
  }

  private static void addTemplate(ArrayNode entry, WxApi api) {
    ObjectNode template = api.template();
    if (template == null || template.isEmpty()) {
      entry.addNull();
    } else {
      entry.add(template);
    }
  }

  private static void addForm(ArrayNode entry, WxApi api) {
    Handler handler = api.handler();
    BuiltInForm form = handler == null || api.template() != null ? null : handler.form();
    if (form == null) {
      entry.addNull();
      return;
    }
    ObjectNode node = entry.addObject().put("returns", form.returns());
    ArrayNode args = node.putArray("args");
    for (String arg : form.args()) {
      args.add(arg);
    }
  }

  /**
   * Checks one configured API.
   *
   * @param standsBack whether a built-in of its name stays in its place (rule C4)
   */
  private void check(
      CustomApi api,
      @Nullable Handler handler,
      boolean standsBack,
      List<String> problems,
      List<String> warnings) {
    String place = api.location() + ": ";
    if (RESERVED.contains(api.name())) {
      problems.add(
          place
              + "\""
              + api.name()
              + "\" is the bridge's own, and cannot be configured; rename it");
    } else if (handler == null && standsBack) {
      warnings.add(
          place
              + "the built-in wx."
              + api.name()
              + " stays, since \"overwriteWxApi\" is not true; remove the entry, or register a"
              + " handler and set \"overwriteWxApi\": true to replace it");
    } else if (handler == null) {
      warnings.add(
          place
              + "no handler is registered for \""
              + api.name()
              + "\", its calls will fail"
              + Nearest.hint(api.name(), custom.keySet()));
    } else if (handler.isSync() != api.sync()) {
      problems.add(
          place
              + "\""
              + api.name()
              + "\" has \"sync\": "
              + api.sync()
              + ", but its handler is "
              + (handler.isSync() ? "synchronous" : "asynchronous")
              + "; write \"sync\": "
              + handler.isSync()
              + ", or change what the handler returns\n    for method "
              + handler.describe());
    }
  }
}
