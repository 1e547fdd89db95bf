package dev.footbridge.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of docs/security.md says what the corpus expects, which the deep tests check. */
class SecurityPageTest {
  private static final Path PAGE = Path.of("../../docs/security.md");
  private static final String BEGIN = "<!-- Written by SecurityPageTest; do not edit. -->\n";
  private static final String END = "<!-- The end of what SecurityPageTest writes. -->\n";

  @Test
  void thePageHasTheTable() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    assertThat(page).contains(BEGIN).contains(END);
    String expected =
        page.substring(0, begin) + SecurityTable.markdown(Corpus.programs()) + page.substring(end);
    if (Boolean.getBoolean("footbridge.updateDocs")) {
      Files.writeString(PAGE, expected);
      page = expected;
    }
    assertThat(page)
        .as("docs/security.md; run with -Dfootbridge.updateDocs=true to update it")
        .isEqualTo(expected);
  }
}
