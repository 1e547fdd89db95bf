package dev.footbridge.android;

import android.content.Context;
import dev.footbridge.api.MiniConfigData;
import dev.footbridge.api.ProxyService;
import dev.footbridge.engine.config.BridgeConfigurationException;
import dev.footbridge.engine.config.CustomApiConfig;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;

/** The proxies that a host app registered (rule A3). */
final class Proxies {
  private final List<MiniAppProxy> registered = new ArrayList<>();

  void add(MiniAppProxy proxy) {
    registered.add(proxy);
  }

  /** Returns what is wrong with them, a sentence each. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (MiniAppProxy proxy : registered) {
      ProxyService service = proxy.getClass().getAnnotation(ProxyService.class);
      if (service == null) {
        problems.add(
            "a proxy must carry @ProxyService; add @ProxyService(proxy = MiniAppProxy.class)"
                + place(proxy));
      } else if (service.proxy() != MiniAppProxy.class) {
        problems.add(
            "a proxy stands for MiniAppProxy, but this one for "
                + service.proxy().getSimpleName()
                + "; write @ProxyService(proxy = MiniAppProxy.class)"
                + place(proxy));
      }
    }
    if (registered.size() > 1) {
      problems.add(
          registered.size()
              + " proxies stand for MiniAppProxy, but one is asked; register one"
              + place(registered.get(0))
              + place(registered.get(1)));
    }
    return problems;
  }

  /**
   * Asks for the configuration of custom APIs, and reads it.
   *
   * @throws BridgeConfigurationException with everything that is wrong with it
   */
  CustomApiConfig customApis(Context context) {
    if (registered.isEmpty()) {
      return CustomApiConfig.NONE;
    }
    MiniAppProxy proxy = registered.get(0);
    MiniConfigData data =
        proxy.configData(context, MiniConfigData.TYPE_CUSTOM_JSAPI, new JSONObject());
    MiniConfigData.CustomJsApiConfig config = data == null ? null : data.customJsApiConfig();
    if (config == null) {
      return CustomApiConfig.NONE;
    }
    String path = config.jsApiConfigPath;
    if (path == null) {
      throw new BridgeConfigurationException(
          List.of(
              "jsApiConfigPath is not set; set it to the file's path below the app's assets, e.g."
                  + " tcmpp/custom-config.json"
                  + "\n    for configData(TYPE_CUSTOM_JSAPI) of "
                  + proxy.getClass().getName()));
    }
    return CustomApiConfig.parse(AndroidText.ASSETS + path, AndroidText.asset(context, path));
  }

  private static String place(MiniAppProxy proxy) {
    return "\n    for class " + proxy.getClass().getName();
  }
}
