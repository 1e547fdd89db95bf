package dev.footbridge.graaljs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of one process that exhaust the stack inside the language's own functions. */
@Tag("slow") // each test runs processes of its own
class SharedProcessTest {
  /** Which of the trials a hostile program makes; {@code 1} makes all, which takes an hour. */
  private static final int STEP = Integer.getInteger("footbridge.trials.step", 301);

  private static final Pattern INITIALIZING =
      Pattern.compile("Initializing '([^']+)' \\("); // others have no initializer

  private static final String LAST = "the last program: 1,2";

  @TempDir private Path folder;

  @Test
  void X4_theListOfInitializersIsComplete() throws Exception {
    run("calm", "prepared", 0, 1);

    Set<String> missing = new TreeSet<>(initializedSinceTheBeginning());
    missing.removeIf(name -> !isOfLanguage(name));
    Files.write(Path.of("target", "missing-initializers.txt"), missing);
    assertThat(missing)
        .as("initialized by programs, and not in initializers.txt, to which you can add them")
        .isEmpty();
  }

  @Test
  void X4_noProgramMakesAClassUnusable() throws Exception {
    assertNoClassIsUnusable(0);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void X4_noOtherProgramMakesAClassUnusable(int from) throws Exception {
    assertNoClassIsUnusable(from);
  }

  private void assertNoClassIsUnusable(int from) throws Exception {
    // A hostile program may end itself, such as by a call site that cannot be linked on a full
    // stack.
    assertThat(run("hostile", "prepared", from, STEP))
        .endsWith(LAST)
        .noneMatch(line -> line.contains("is damaged"));
  }

  @Test
  void X4_aDamagedEngineIsToldAndNotUsedAgain() throws Exception {
    List<String> printed = run("hostile", "young", 0, 20);

    assertThat(printed).hasSize(2);
    assertThat(printed.get(0))
        .startsWith("KILLED the JavaScript engine of this process is damaged: the class ")
        .endsWith("; run further programs in a new process");
    assertThat(printed.get(1)).isEqualTo(printed.get(0));
  }

  /**
   * Returns whether a class is of the engine or of Java, and no hidden class, which has no name.
   */
  private static boolean isOfLanguage(String name) {
    return Stream.of("com.oracle.", "org.graalvm.", "java.", "jdk.", "sun.")
            .anyMatch(name::startsWith)
        && !name.contains("+0x");
  }

  private List<String> initializedSinceTheBeginning() throws IOException {
    List<String> names = new ArrayList<>();
    boolean begun = false;
    for (String line : Files.readAllLines(log())) {
      Matcher name = INITIALIZING.matcher(line);
      if (name.find()) {
        String found = name.group(1).replace('/', '.');
        if (begun) {
          names.add(found);
        }
        begun |= found.equals(BuiltinPrograms.Begin.class.getName());
      }
    }
    assertThat(begun).isTrue();
    return names;
  }

  private Path log() {
    return folder.resolve("classes.log");
  }

  /** Runs the programs in a process; returns the lines that it prints. */
  private List<String> run(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-Xlog:class+init=info:file=" + log());
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(BuiltinPrograms.class.getName());
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .redirectError(new File("target/builtin-programs-" + args[0] + ".txt"))
            .start();
    try (InputStream output = process.getInputStream()) {
      List<String> lines =
          new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
      return lines;
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> run(String how, String age, int from, int step) throws Exception {
    return run(how, age, Integer.toString(from), Integer.toString(step));
  }
}
