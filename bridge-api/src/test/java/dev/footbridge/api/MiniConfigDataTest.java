package dev.footbridge.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule G1: the configuration that a host app returns. */
class MiniConfigDataTest {
  @Test
  void G1_thePathIsSetAsTheDocumentHasIt() {
    MiniConfigData.CustomJsApiConfig config = new MiniConfigData.CustomJsApiConfig();
    config.jsApiConfigPath = "tcmpp/custom-config.json";

    MiniConfigData data = new MiniConfigData.Builder().customJsApiConfig(config).build();

    assertThat(data.customJsApiConfig()).isSameAs(config);
    assertThat(data.customJsApiConfig().jsApiConfigPath).isEqualTo("tcmpp/custom-config.json");
  }

  @Test
  void G1_nothingIsSetByDefault() {
    assertThat(new MiniConfigData.Builder().build().customJsApiConfig()).isNull();
    assertThat(new MiniConfigData.CustomJsApiConfig().jsApiConfigPath).isNull();
  }

  @Test
  void G1_aBuiltConfigurationDoesNotChange() {
    MiniConfigData.CustomJsApiConfig first = new MiniConfigData.CustomJsApiConfig();
    MiniConfigData.Builder builder = new MiniConfigData.Builder().customJsApiConfig(first);
    MiniConfigData data = builder.build();
    builder.customJsApiConfig(new MiniConfigData.CustomJsApiConfig());

    assertThat(data.customJsApiConfig()).isSameAs(first);
  }
}
