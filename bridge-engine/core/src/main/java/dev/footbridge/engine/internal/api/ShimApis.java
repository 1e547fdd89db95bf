package dev.footbridge.engine.internal.api;

import dev.footbridge.engine.observe.BridgeCall;
import java.util.Set;

/** The built-in APIs that the shim answers without the engine. */
public final class ShimApis {
  /** Their names; builtins.js in the shim has the same. */
  public static final Set<String> NAMES =
      Set.of(
          "arrayBufferToBase64",
          "base64ToArrayBuffer",
          "canIUse",
          "env",
          "getEnterOptionsSync",
          "getLaunchOptionsSync",
          BridgeCall.NATIVE,
          "nextTick",
          "offError",
          "offHostEvent",
          "offUnhandledRejection",
          "onError",
          "onHostEvent",
          "onUnhandledRejection");

  private ShimApis() {}
}
