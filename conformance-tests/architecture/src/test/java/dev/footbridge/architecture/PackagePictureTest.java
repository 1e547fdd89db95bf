package dev.footbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That the picture in CONTRIBUTING.md is that of the code. */
class PackagePictureTest {
  private static final Path PAGE = Path.of("../../CONTRIBUTING.md");
  private static final Pattern PICTURE =
      Pattern.compile("(?s)(<!-- The picture of packages[^>]*-->\n```text\n)(.*?)(```\n)");

  @Test
  void contributingShowsThePackagesAsTheyAre() throws Exception {
    String page = Files.readString(PAGE);
    Matcher found = PICTURE.matcher(page);
    assertThat(found.find()).as("CONTRIBUTING.md has a place for the picture").isTrue();
    String picture = PackagePicture.draw();
    String shown = found.group(2);
    if (Boolean.getBoolean("footbridge.updateDocs")) {
      Files.writeString(
          PAGE, page.substring(0, found.start(2)) + picture + page.substring(found.end(2)));
      shown = picture;
    }
    assertThat(shown)
        .as("the picture in CONTRIBUTING.md; run with -Dfootbridge.updateDocs=true to redraw it")
        .isEqualTo(picture);
  }

  @Test
  void theFirstSentenceEndsAtItsFullStop() {
    assertThat(
            PackagePicture.firstSentence(
                "/**\n * What {@link a.b.C} and {@code d.js} are:\n * one. Second.\n */"))
        .isEqualTo("What C and d.js are: one");
  }
}
