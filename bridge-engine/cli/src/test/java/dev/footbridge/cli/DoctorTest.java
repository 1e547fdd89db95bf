package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import dev.footbridge.graaljs.GraalJsEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor prints; the JVM of the tests has no compiler for GraalJS. */
class DoctorTest {
  private static final GraalJsEngine INTERPRETED =
      new GraalJsEngine(
          "25.0.3", "Interpreted", "JVMCI is not enabled for this JVM. Enable JVMCI.\nmore");

  @TempDir Path folder;
  Command command;

  @BeforeEach
  void openCommand() {
    command = new Command(folder);
  }

  @Test
  void printsRuntimesAndWhichOnesAreInUse() {
    Result result = command.run("doctor");
    assertThat(result.out())
        .containsPattern("(?m)^Java +" + Runtime.version().feature() + ".*, in /")
        .containsPattern("(?m)^class archive +not in use: ./footbridge makes one$")
        .containsPattern("(?m)^graaljs +works, the default$")
        .containsPattern("(?m)^quickjs +works$")
        .containsPattern("(?m)^in force +GraalJS \\d+\\.\\d+\\.\\d+, interpreted$")
        .containsPattern("(?m)^why +\\S+")
        .containsPattern("(?m)^faster +start Java as docs/runtimes.md says$");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void failsIfWhatWasAskedForDoesNotWork() {
    assertThat(command.run("doctor", "--optimize").status()).isEqualTo(1);
  }

  @Test
  void refusesToRunInterpretedWhatWasToBeCompiled() {
    String program = command.write("app.js", "console.log('ran')");
    Result result = command.run("run", program, "--optimize");
    assertThat(result.err())
        .startsWith("footbridge: --optimize has no effect: ")
        .endsWith("use ./footbridge, or start Java as docs/runtimes.md says\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void refusesToTestInterpretedWhatWasToBeCompiled() {
    command.write("tests/a.test.js", "it('runs', () => {})");
    Result result = command.run("test", folder.resolve("tests").toString(), "--optimize");
    assertThat(result.err()).startsWith("footbridge: --optimize has no effect: ");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void refusesToOptimizeARuntimeThatCannotCompile() {
    String program = command.write("app.js", "console.log('ran')");
    assertThat(command.run("run", program, "--optimize", "--runtime", "quickjs").err())
        .isEqualTo(
            "footbridge: --optimize works with the runtime graaljs only, but quickjs was chosen\n");
  }

  @Test
  void otherJavaIsTheReasonWhereItIsOne() {
    Optimizer optimizer = optimizer("17.0.15+6", false, "/jdks/25");
    assertThat(optimizer.reason())
        .isEqualTo("GraalJS 25.0.3 compiles on a JDK 25 only, and this is Java 17");
    assertThat(optimizer.remedy())
        .isEqualTo("use --optimize, which will run on the JDK in /jdks/25");
  }

  @Test
  void missingJdkIsToBeInstalled() {
    assertThat(optimizer("17.0.15+6", false, "").remedy())
        .isEqualTo(
            "install a JDK 25 beside this one, or name one in FOOTBRIDGE_JDK25_HOME; then use"
                + " --optimize");
  }

  @Test
  void rightJavaHasTheEnginesReason() {
    Optimizer optimizer = optimizer("25.0.3+9", false, "/jdks/25");
    assertThat(optimizer.reason()).isEqualTo("JVMCI is not enabled for this JVM. Enable JVMCI.");
    assertThat(optimizer.remedy())
        .isEqualTo("use --optimize, which will run on the JDK in /jdks/25");
  }

  @Test
  void olderJdkOfTheRightReleaseIsToBeUpdated() {
    assertThat(optimizer("25.0.2+10", true, "/jdks/25").remedy())
        .isEqualTo(
            "update the JDK to 25.0.3 or later: an older one refuses the compiler of GraalJS");
  }

  @Test
  void archiveIsInUseIfClassesAreMappedBehindThoseOfJava() {
    String line = "CDS archive(s) mapped at: [0x00007f10-0x00007f20-0x00007f%s), size 4096\n";
    assertThat(ClassArchive.isMapped("x\n" + line.formatted("30"))).isTrue();
    assertThat(ClassArchive.isMapped("x\n" + line.formatted("20"))).isFalse();
    assertThat(ClassArchive.isMapped("CDS: off")).isFalse();
  }

  private static Optimizer optimizer(String java, boolean asked, String jdk25) {
    return new Optimizer(Runtime.Version.parse(java), INTERPRETED, asked, jdk25);
  }
}
