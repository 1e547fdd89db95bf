package dev.footbridge.engine.builtin;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The device, as returned by {@code wx.getDeviceInfo()}. */
@API(status = API.Status.STABLE, since = "0.1")
public final class DeviceInfo {
  /** The values that programs read where there is no device. */
  public static final DeviceInfo DEFAULT =
      new DeviceInfo("footbridge", "headless", "headless 1.0", "devtools", "unknown", 4096, -1);

  private final String brand;
  private final String model;
  private final String system;
  private final String platform;
  private final String cpuType;
  private final int memorySize;
  private final int benchmarkLevel;

  private DeviceInfo(
      String brand,
      String model,
      String system,
      String platform,
      String cpuType,
      int memorySize,
      int benchmarkLevel) {
    this.brand = Objects.requireNonNull(brand, "brand");
    this.model = Objects.requireNonNull(model, "model");
    this.system = Objects.requireNonNull(system, "system");
    this.platform = Objects.requireNonNull(platform, "platform");
    this.cpuType = Objects.requireNonNull(cpuType, "cpuType");
    this.memorySize = memorySize;
    this.benchmarkLevel = benchmarkLevel;
  }

  /** Returns the maker. */
  public String brand() {
    return brand;
  }

  /** Returns the model. */
  public String model() {
    return model;
  }

  /** Returns the operating system and its version, e.g. {@code Android 14}. */
  public String system() {
    return system;
  }

  /** Returns the platform: {@code android}, {@code ios}, {@code devtools} …. */
  public String platform() {
    return platform;
  }

  /** Returns the processor. */
  public String cpuType() {
    return cpuType;
  }

  /** Returns the memory in MB. */
  public int memorySize() {
    return memorySize;
  }

  /** Returns how fast the device is: −2, −1, or 1 to 50. */
  public int benchmarkLevel() {
    return benchmarkLevel;
  }

  /** Returns a copy with another {@link #brand()}. */
  public DeviceInfo withBrand(String brand) {
    return new DeviceInfo(brand, model, system, platform, cpuType, memorySize, benchmarkLevel);
  }

  /** Returns a copy with another {@link #model()}. */
  public DeviceInfo withModel(String model) {
    return new DeviceInfo(brand, model, system, platform, cpuType, memorySize, benchmarkLevel);
  }

  /** Returns a copy with another {@link #system()}. */
  public DeviceInfo withSystem(String system) {
    return new DeviceInfo(brand, model, system, platform, cpuType, memorySize, benchmarkLevel);
  }

  /** Returns a copy with another {@link #platform()}. */
  public DeviceInfo withPlatform(String platform) {
    return new DeviceInfo(brand, model, system, platform, cpuType, memorySize, benchmarkLevel);
  }

  /** Returns a copy with another {@link #cpuType()}. */
  public DeviceInfo withCpuType(String cpuType) {
    return new DeviceInfo(brand, model, system, platform, cpuType, memorySize, benchmarkLevel);
  }

  /** Returns a copy with another {@link #memorySize()}. */
  public DeviceInfo withMemorySize(int memorySize) {
    return new DeviceInfo(brand, model, system, platform, cpuType, memorySize, benchmarkLevel);
  }

  /** Returns a copy with another {@link #benchmarkLevel()}. */
  public DeviceInfo withBenchmarkLevel(int benchmarkLevel) {
    return new DeviceInfo(brand, model, system, platform, cpuType, memorySize, benchmarkLevel);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeviceInfo that
        && brand.equals(that.brand)
        && model.equals(that.model)
        && system.equals(that.system)
        && platform.equals(that.platform)
        && cpuType.equals(that.cpuType)
        && memorySize == that.memorySize
        && benchmarkLevel == that.benchmarkLevel;
  }

  @Override
  public int hashCode() {
    return Objects.hash(brand, model, system, platform, cpuType, memorySize, benchmarkLevel);
  }

  @Override
  public String toString() {
    return "DeviceInfo[brand="
        + brand
        + ", model="
        + model
        + ", system="
        + system
        + ", platform="
        + platform
        + ", cpuType="
        + cpuType
        + ", memorySize="
        + memorySize
        + ", benchmarkLevel="
        + benchmarkLevel
        + "]";
  }
}
