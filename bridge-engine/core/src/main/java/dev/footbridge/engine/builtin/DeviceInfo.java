package dev.footbridge.engine.builtin;

/**
 * The device, as returned by {@code wx.getDeviceInfo()}.
 *
 * @param brand the maker
 * @param model the model
 * @param system the operating system and its version, e.g. {@code Android 14}
 * @param platform {@code android}, {@code ios}, {@code devtools} …
 * @param cpuType the processor
 * @param memorySize the memory in MB
 * @param benchmarkLevel how fast the device is: −2, −1, or 1 to 50
 */
public record DeviceInfo(
    String brand,
    String model,
    String system,
    String platform,
    String cpuType,
    int memorySize,
    int benchmarkLevel) {
  /** The values that programs read where there is no device. */
  public static final DeviceInfo DEFAULT =
      new DeviceInfo("footbridge", "headless", "headless 1.0", "devtools", "unknown", 4096, -1);
}
