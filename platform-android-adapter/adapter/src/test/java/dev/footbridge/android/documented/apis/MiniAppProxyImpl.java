package dev.footbridge.android.documented.apis;

import android.content.Context;
import dev.footbridge.android.BaseMiniAppProxyImpl;
import dev.footbridge.android.MiniAppProxy;
import dev.footbridge.api.MiniConfigData;
import dev.footbridge.api.ProxyService;
import org.json.JSONObject;

@ProxyService(proxy = MiniAppProxy.class)
public class MiniAppProxyImpl extends BaseMiniAppProxyImpl {
  @Override
  public MiniConfigData configData(Context context, int configType, JSONObject params) {
    if (configType == MiniConfigData.TYPE_CUSTOM_JSAPI) {
      // Custom JSAPI configuration
      MiniConfigData.CustomJsApiConfig customJsApiConfig = new MiniConfigData.CustomJsApiConfig();
      customJsApiConfig.jsApiConfigPath = "tcmpp/custom-config.json";

      return new MiniConfigData.Builder().customJsApiConfig(customJsApiConfig).build();
    }
    return null;
  }
}
