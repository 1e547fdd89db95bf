package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls during a stack overflow, on the real engines. */
class ExhaustedStackTest {
  @ParameterizedTest
  @CsvSource({
    "graaljs, warm, 0",
    "graaljs, used, 1",
    "quickjs, warm, 0", // its stack ends before Java's
    "quickjs, cold, 0",
    "quickjs, used, 0"
  }) // not cold GraalJS, which breaks by itself
  void X4_callsEndOnceWhereTheStackRunsOutAndOtherProgramsGoOn(
      String runtime, String start, int kills) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+DisplayVMOutputToStderr",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                DeepCalls.class.getName(),
                runtime,
                start)
            .redirectError(new File("target/deep-calls-" + runtime + "-" + start + ".txt"))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String kill = "KILLED the stack overflowed inside the engine";
    assertThat(output.lines().filter(line -> line.startsWith(kill))).hasSize(kills);
    assertThat(output.lines().filter(line -> !line.startsWith(kill)))
        .containsExactly(
            "pending 0",
            "first {started 1, ended 1=100}",
            "second {started 1, ended 1=100}",
            "other program ok");
  }
}
