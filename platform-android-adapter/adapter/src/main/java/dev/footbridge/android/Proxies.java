package dev.footbridge.android;

import android.content.Context;
import dev.footbridge.api.MiniConfigData;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;

/** The proxies of the configuration that a host app registered; the first one counts (rule A3). */
final class Proxies {
  private final List<MiniAppProxy> registered = new ArrayList<>();

  void add(MiniAppProxy proxy) {
    registered.add(proxy);
  }

  /**
   * Reads the configuration of custom APIs that the proxy names; empty if there is none.
   *
   * @throws BridgeConfigurationException with all problems of the configuration
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
          Problem.error(
              ProblemCode.PROXY,
              Location.NONE.and(proxy.getClass().getName(), "configData"),
              "jsApiConfigPath is not set",
              "set it to the file's path below the app's assets, e.g. tcmpp/custom-config.json"));
    }
    return CustomApiConfig.parse(AndroidText.ASSETS + path, AndroidText.asset(context, path));
  }
}
