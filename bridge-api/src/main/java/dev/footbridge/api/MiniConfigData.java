package dev.footbridge.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that a host app returns for a requested type (rule G1). Created by a {@link
 * Builder}; immutable, except for the documented field of {@link CustomJsApiConfig}.
 */
public final class MiniConfigData {
  /** The type of the configuration of custom APIs. */
  public static final int TYPE_CUSTOM_JSAPI = 1;

  private final @Nullable CustomJsApiConfig customJsApiConfig;

  private MiniConfigData(Builder builder) {
    customJsApiConfig = builder.customJsApiConfig;
  }

  /** Returns the configuration of custom APIs, or null if it was not set. */
  public @Nullable CustomJsApiConfig customJsApiConfig() {
    return customJsApiConfig;
  }

  /** The location of the configuration file of custom APIs. */
  public static final class CustomJsApiConfig {
    /** The file's path relative to the app's assets, e.g. {@code tcmpp/custom-config.json}. */
    public @Nullable String jsApiConfigPath;

    /** Creates a configuration without a path. */
    public CustomJsApiConfig() {}
  }

  /** Builds a {@link MiniConfigData}. */
  public static final class Builder {
    private @Nullable CustomJsApiConfig customJsApiConfig;

    /** Creates a builder with nothing set. */
    public Builder() {}

    /** Sets the configuration of custom APIs. */
    public Builder customJsApiConfig(CustomJsApiConfig config) {
      customJsApiConfig = Objects.requireNonNull(config, "config");
      return this;
    }

    /** Returns the configuration. */
    public MiniConfigData build() {
      return new MiniConfigData(this);
    }
  }
}
