package dev.footbridge.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a host app answers when it is asked for configuration of some type (rule G1). Made by a
 * {@link Builder}; immutable, but for the documented field of {@link CustomJsApiConfig}.
 */
public final class MiniConfigData {
  /** Asks for the configuration of custom APIs. */
  public static final int TYPE_CUSTOM_JSAPI = 1;

  private final @Nullable CustomJsApiConfig customJsApiConfig;

  private MiniConfigData(Builder builder) {
    customJsApiConfig = builder.customJsApiConfig;
  }

  /** Returns the configuration of custom APIs, or null if it was not set. */
  public @Nullable CustomJsApiConfig customJsApiConfig() {
    return customJsApiConfig;
  }

  /** Says where the configuration file of custom APIs is. */
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

    /** Builds what was set. */
    public MiniConfigData build() {
      return new MiniConfigData(this);
    }
  }
}
