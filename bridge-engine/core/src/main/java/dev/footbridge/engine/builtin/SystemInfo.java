package dev.footbridge.engine.builtin;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The device, window and host app that programs run on, for {@code wx.getSystemInfo} and its
 * siblings.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class SystemInfo {
  /** The values that programs read if the host sets none. */
  public static final SystemInfo DEFAULT =
      new SystemInfo(DeviceInfo.DEFAULT, WindowInfo.DEFAULT, AppBaseInfo.DEFAULT);

  private final DeviceInfo device;
  private final WindowInfo window;
  private final AppBaseInfo app;

  private SystemInfo(DeviceInfo device, WindowInfo window, AppBaseInfo app) {
    this.device = Objects.requireNonNull(device, "device");
    this.window = Objects.requireNonNull(window, "window");
    this.app = Objects.requireNonNull(app, "app");
  }

  /** Returns the device. */
  public DeviceInfo device() {
    return device;
  }

  /** Returns the window. */
  public WindowInfo window() {
    return window;
  }

  /** Returns the host app. */
  public AppBaseInfo app() {
    return app;
  }

  /** Returns this information with another device. */
  public SystemInfo withDevice(DeviceInfo device) {
    return new SystemInfo(device, window, app);
  }

  /** Returns this information with another window. */
  public SystemInfo withWindow(WindowInfo window) {
    return new SystemInfo(device, window, app);
  }

  /** Returns this information with another host app. */
  public SystemInfo withApp(AppBaseInfo app) {
    return new SystemInfo(device, window, app);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SystemInfo that
        && device.equals(that.device)
        && window.equals(that.window)
        && app.equals(that.app);
  }

  @Override
  public int hashCode() {
    return Objects.hash(device, window, app);
  }

  @Override
  public String toString() {
    return "SystemInfo[device=" + device + ", window=" + window + ", app=" + app + "]";
  }
}
