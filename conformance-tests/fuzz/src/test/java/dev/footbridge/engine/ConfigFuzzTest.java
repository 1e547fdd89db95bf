package dev.footbridge.engine;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import java.nio.charset.StandardCharsets;

/** Any configuration file is either read, or refused with a message (rule G2). */
class ConfigFuzzTest {
  @FuzzTest(maxDuration = "90s")
  void G2_anyTextIsReadOrRefused(byte[] file) {
    try {
      CustomApiConfig.parse("config.json", new String(file, StandardCharsets.UTF_8));
    } catch (BridgeConfigurationException e) {
      // refused with a message, as expected
    }
  }
}
