package dev.footbridge.engine.builtin;

/**
 * The device, window and host app that programs run on, for {@code wx.getSystemInfo} and its
 * siblings.
 *
 * @param device the device
 * @param window the window
 * @param app the host app
 */
public record SystemInfo(DeviceInfo device, WindowInfo window, AppBaseInfo app) {
  /** The values that programs read if the host sets none. */
  public static final SystemInfo DEFAULT =
      new SystemInfo(DeviceInfo.DEFAULT, WindowInfo.DEFAULT, AppBaseInfo.DEFAULT);

  /** Returns this information with another device. */
  public SystemInfo withDevice(DeviceInfo value) {
    return new SystemInfo(value, window, app);
  }

  /** Returns this information with another window. */
  public SystemInfo withWindow(WindowInfo value) {
    return new SystemInfo(device, value, app);
  }

  /** Returns this information with another host app. */
  public SystemInfo withApp(AppBaseInfo value) {
    return new SystemInfo(device, window, value);
  }
}
