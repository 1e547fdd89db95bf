package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Conversions are kept on disk: one that is made differently needs another version. If only the
 * fixtures changed, only the digest does.
 */
class ConverterVersionTest {
  private static final Map<Integer, String> DIGESTS = Map.of(1, "00be29e5eaf38f17");

  @Test
  void aConversionThatChangesGetsAnotherVersion() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (ModuleFixture fixture : ModuleFixture.all()) {
      for (Map.Entry<String, String> file : fixture.files().entrySet()) {
        ConvertedModule module = ModuleConverter.convert(file.getKey(), file.getValue());
        digest.update(module.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .as(
            "of version %s; raise ModuleConverter.VERSION, and write the new one here",
            ModuleConverter.VERSION)
        .startsWith(DIGESTS.get(ModuleConverter.VERSION));
  }
}
