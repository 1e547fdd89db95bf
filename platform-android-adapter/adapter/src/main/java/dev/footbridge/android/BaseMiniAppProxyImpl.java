package dev.footbridge.android;

import android.content.Context;
import dev.footbridge.api.MiniConfigData;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that configures nothing. A host app extends it, overrides the methods it needs, and adds
 * {@code @ProxyService(proxy = MiniAppProxy.class)} (rule A3).
 */
public abstract class BaseMiniAppProxyImpl implements MiniAppProxy {
  /** Creates a proxy. */
  protected BaseMiniAppProxyImpl() {}

  @Override
  public @Nullable MiniConfigData configData(Context context, int configType, JSONObject params) {
    return null;
  }
}
