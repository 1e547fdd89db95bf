package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChildCommandTest {
  @Test
  void aRefusalOfTheSystemIsOneLineThatEndsWithTheRemedy() {
    IOException refusal =
        new IOException(
            """
            Cannot run program "java": error: 24 (Too many open files)\s
            Possible reasons:
              - Spawn helper died unexpectedly
            """);
    assertThat(ChildCommand.failure(refusal))
        .hasMessage(
            "the process that should run the program does not start: Cannot run program \"java\":"
                + " error: 24 (Too many open files) Possible reasons: - Spawn helper died"
                + " unexpectedly; run fewer programs at once, or raise the system's limits of"
                + " processes and open files (ulimit -u, ulimit -n)");
  }
}
