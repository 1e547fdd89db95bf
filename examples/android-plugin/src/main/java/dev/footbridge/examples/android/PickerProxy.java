package dev.footbridge.examples.android;

import android.content.Context;
import dev.footbridge.android.BaseMiniAppProxyImpl;
import dev.footbridge.android.MiniAppProxy;
import dev.footbridge.api.MiniConfigData;
import dev.footbridge.api.ProxyService;
import org.json.JSONObject;

/** Returns the path of the configuration file of the custom APIs. */
@ProxyService(proxy = MiniAppProxy.class)
public class PickerProxy extends BaseMiniAppProxyImpl {
  @Override
  public MiniConfigData configData(Context context, int configType, JSONObject params) {
    if (configType != MiniConfigData.TYPE_CUSTOM_JSAPI) {
      return null;
    }
    MiniConfigData.CustomJsApiConfig config = new MiniConfigData.CustomJsApiConfig();
    config.jsApiConfigPath = "picker/custom-config.json";
    return new MiniConfigData.Builder().customJsApiConfig(config).build();
  }
}
