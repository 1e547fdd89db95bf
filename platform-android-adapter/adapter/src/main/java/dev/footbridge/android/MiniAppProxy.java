package dev.footbridge.android;

import android.content.Context;
import dev.footbridge.api.MiniConfigData;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Supplies the host app's configuration (rule A3). Extend {@link BaseMiniAppProxyImpl}. */
public interface MiniAppProxy {
  /**
   * Returns the app's configuration of a type. Called once, when the engine is built.
   *
   * @param context the app's context
   * @param configType {@link MiniConfigData#TYPE_CUSTOM_JSAPI}; others may follow
   * @param params empty; others may follow
   * @return null if the app configures nothing of that type
   */
  @Nullable MiniConfigData configData(Context context, int configType, JSONObject params);
}
