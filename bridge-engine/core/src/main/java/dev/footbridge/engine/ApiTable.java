package dev.footbridge.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.config.CustomApi;
import dev.footbridge.engine.config.CustomApiConfig;
import dev.footbridge.engine.internal.handler.Handler;
import dev.footbridge.engine.internal.handler.HandlerTable;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an engine's programs can call, and who answers. Built once, immutable (rules C1 to C4). */
final class ApiTable {
  private final HandlerTable handlers;
  private final Map<String, WxApi> wx = new TreeMap<>();
  private final String manifest;

  /** An API that stands on {@code wx}; without a handler, its calls fail as rule S1 says. */
  private record WxApi(boolean sync, @Nullable Handler handler) {}

  /**
   * Joins handlers and configuration.
   *
   * @param problems is given each configured API whose form is not its handler's (rule G3)
   * @param warnings is given each configured API that nothing handles
   */
  ApiTable(
      HandlerTable handlers,
      CustomApiConfig config,
      JsonCodec codec,
      List<String> problems,
      List<String> warnings) {
    this.handlers = handlers;
    for (String event : handlers.builtInEvents()) {
      Handler handler = handlers.builtIn(event);
      if (handler != null) {
        wx.put(event, new WxApi(handler.isSync(), handler));
      }
    }
    for (CustomApi api : config.apis()) {
      Handler handler = handlers.custom(api.name());
      check(api, handler, problems, warnings);
      if (config.overwriteWxApi() || !wx.containsKey(api.name())) {
        wx.put(api.name(), new WxApi(api.sync(), handler));
      }
    }
    manifest = manifest(codec);
  }

  /** Returns the custom tier's handler of that event, or null. */
  @Nullable Handler custom(String event) {
    return handlers.custom(event);
  }

  /** Returns the handler behind {@code wx.<name>}, or null. */
  @Nullable Handler wx(String name) {
    WxApi api = wx.get(name);
    return api == null ? null : api.handler();
  }

  /** Returns the JSON text that tells the shim what to put on {@code wx}. */
  String manifest() {
    return manifest;
  }

  /** Says that no handler has that name, and which ones are near (rule S1). */
  String unknown(String event) {
    Collection<String> known = handlers.customEvents();
    return "no custom API '" + event + "' is registered" + Nearest.hint(event, known);
  }

  private String manifest(JsonCodec codec) {
    ObjectNode root = codec.newObject();
    ArrayNode apis = root.putArray("apis");
    wx.forEach((name, api) -> apis.addArray().add(name).add(api.sync()));
    return root.toString();
  }

  private void check(
      CustomApi api, @Nullable Handler handler, List<String> problems, List<String> warnings) {
    String place = api.location() + ": ";
    if (handler == null) {
      warnings.add(
          place
              + "no handler is registered for \""
              + api.name()
              + "\", its calls will fail"
              + Nearest.hint(api.name(), handlers.customEvents()));
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
