package dev.footbridge.engine.internal.api;

import dev.footbridge.engine.observe.BridgeCall;
import java.util.List;
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

  /**
   * The storage APIs whose values keep their JavaScript types, if the built-in tier answers them;
   * storage.js in the shim has the same. Their handlers get and give {@code dataType} beside {@code
   * data}.
   */
  static final List<String> TYPED =
      List.of("getStorage", "getStorageSync", "setStorage", "setStorageSync");

  private ShimApis() {}
}
