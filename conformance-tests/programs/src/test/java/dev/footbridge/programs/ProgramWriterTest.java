package dev.footbridge.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramWriterTest {
  @Test
  void writesEveryFile(@TempDir Path folder) throws Exception {
    Path target = folder.resolve("new/shop");
    ProgramWriter.main(new String[] {"RETAIL", "1", target.toString()});
    for (Map.Entry<String, String> file : Programs.of(Shape.RETAIL, 1).files().entrySet()) {
      assertThat(Files.readString(target.resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void saysHowItIsCalled() {
    assertThatThrownBy(() -> ProgramWriter.main(new String[] {"RETAIL"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("usage: ProgramWriter SHAPE SEED FOLDER");
  }
}
