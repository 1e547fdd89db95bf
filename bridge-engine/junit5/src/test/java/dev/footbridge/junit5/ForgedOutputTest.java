package dev.footbridge.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a program throws reaches a build's output, where it must not look like the build's own. */
class ForgedOutputTest {
  private static final String EVIL =
      "'a\\n[INFO] BUILD SUCCESS\\r\\u001b[2K\\n::error::b\\n##vso[task.complete]\\u202e\\ud800'";

  @RegisterExtension
  static final MiniProgramExtension EXTENSION = MiniProgramExtension.builder().build();

  static void assertHarmless(String text) {
    assertThat(text)
        .contains("a\n    [INFO] BUILD SUCCESS\\r\\u001b[2K\n    \\u003a:error::b\n")
        .contains("    \\u0023#vso[task.complete]\\u202e\\ud800");
    assertThat(text.replace("\n", "").chars()).noneMatch(Character::isISOControl);
  }

  @Test
  void X12_exceptionsOfScripts(TestProgram program) {
    assertThatThrownBy(() -> program.evaluate("(() => { throw new Error(" + EVIL + "); })()"))
        .satisfies(thrown -> assertHarmless(String.valueOf(thrown.getMessage())));
  }

  @Test
  void X12_violations() {
    Finding finding =
        new Finding(
            Violation.THROWN_IN_CALLBACK,
            "a\n[INFO] BUILD SUCCESS\r\u001b[2K\n::error::b\n##vso[task.complete]\u202e\ud800",
            "",
            "left",
            Finding.frames("at \u0007 (a.js:1:1)"),
            "right",
            java.util.List.of());
    assertHarmless(finding.text());
  }
}
