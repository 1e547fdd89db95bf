package dev.footbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Few types behind each: who reads a type has to know the types it uses, and more than {@value
 * #MOST} are too many to keep in mind. Nested types are counted with the type around them; the
 * types of {@code bridge-api} count too.
 */
class FanOutTest {
  private static final int MOST = 15;

  private static final String CASES =
      "cases of the kit, each with an engine and plugins of its own: what it uses is what it tests";

  /** The types that may use more, each with its reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry(
              "android.FootbridgeAndroidBuilder",
              "composition root: puts together what the adapter adds to an engine"),
          Map.entry("cli.RunCommand", "composition root: chooses the course of a run"),
          Map.entry(
              "cli.RunSession", "composition root: puts together what answers and records a run"),
          Map.entry("cli.WalkCommand", "composition root: puts a walk together"),
          Map.entry(
              "junit5.ProgramPlace", "composition root: puts the whole program of tests together"),
          Map.entry(
              "jvm.ProgramFolder", "a program's settings, most of which have a type of their own"),
          Map.entry(
              "jvm.replay.Replay",
              "takes each kind of event of a program, each with types of its own"),
          Map.entry(
              "program.ProgramModules",
              "the steps from a file to a module, each with a type of its own"),
          Map.entry("runner.walk.ProgramWalk", "composition root: puts a walk together"),
          Map.entry("cli.ProgramRun", "composition root: puts the run of a program together"),
          Map.entry(
              "cli.TestOutputs", "composition root: puts together what tests are reported to"),
          Map.entry("conformance.ClosingCases", CASES),
          Map.entry("conformance.DeclaringCases", CASES),
          Map.entry("conformance.WholeProgramCases", CASES),
          Map.entry("engine.BridgeEngineBuilder", "composition root: puts an engine together"),
          Map.entry(
              "engine.MiniProgram",
              "composition root: puts a program together, and passes its public methods on"),
          Map.entry(
              "junit5.MiniProgramExtension",
              "the setters of a test's program and JUnit's callbacks, each with a type of its own"),
          Map.entry("junit5.TestSetup", "composition root: puts the program of a test together"),
          Map.entry(
              "jvm.PluginLoader",
              "the steps from a plugin's name to its class, each a type of its own"),
          Map.entry(
              "runner.ProgramExecution",
              "composition root: puts the program of a test file together"),
          Map.entry(
              "runner.ProgramSetup",
              "composition root: puts together what the programs of a settings folder share"),
          Map.entry(
              "runner.TestLog",
              "takes each kind of event of a test file, each with types of its own"));

  @Test
  void aTypeUsesFewOthers() {
    Map<String, Set<String>> wide = wide();
    wide.keySet().removeAll(EXCEPTIONS.keySet());
    assertThat(wide).as("types that use more than " + MOST + " of our types").isEmpty();
  }

  @Test
  void everyExceptionIsNeeded() {
    assertThat(wide().keySet())
        .as("types that use more than " + MOST)
        .containsAll(EXCEPTIONS.keySet());
  }

  private static Map<String, Set<String>> wide() {
    Map<String, Set<String>> wide = new TreeMap<>();
    for (String type : Code.TYPES.names()) {
      if (Code.TYPES.usedBy(type).size() > MOST) {
        wide.put(type.substring(Module.ROOT.length() + 1), Code.TYPES.usedBy(type));
      }
    }
    return wide;
  }
}
