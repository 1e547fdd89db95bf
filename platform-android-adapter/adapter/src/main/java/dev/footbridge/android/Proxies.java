package dev.footbridge.android;

import android.content.Context;
import dev.footbridge.api.MiniConfigData;
import dev.footbridge.api.ProxyService;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;

/** The proxies that a host app registered (rule A3). */
final class Proxies {
  private final List<MiniAppProxy> registered = new ArrayList<>();

  void add(MiniAppProxy proxy) {
    registered.add(proxy);
  }

  /** Reports the problems of the proxies. */
  void check(Problems problems) {
    for (MiniAppProxy proxy : registered) {
      ProxyService service = proxy.getClass().getAnnotation(ProxyService.class);
      if (service == null) {
        problems.accept(
            wrong(
                proxy,
                "a proxy must carry @ProxyService",
                "add @ProxyService(proxy = MiniAppProxy.class)"));
      } else if (service.proxy() != MiniAppProxy.class) {
        problems.accept(
            wrong(
                proxy,
                "@ProxyService must name MiniAppProxy, but names "
                    + service.proxy().getSimpleName(),
                "write @ProxyService(proxy = MiniAppProxy.class)"));
      }
    }
    for (MiniAppProxy second :
        registered.subList(Math.min(1, registered.size()), registered.size())) {
      problems.accept(
          wrong(
              second,
              "only one MiniAppProxy can be registered, and "
                  + Location.inClass(registered.get(0).getClass())
                  + " already is",
              "remove one"));
    }
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

  private static Problem wrong(MiniAppProxy proxy, String message, String remedy) {
    return Problem.error(ProblemCode.PROXY, Location.inClass(proxy.getClass()), message, remedy);
  }
}
