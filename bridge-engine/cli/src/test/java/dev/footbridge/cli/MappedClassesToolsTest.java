package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule I4: coverage and breakpoints are at the author's file and lines. */
class MappedClassesToolsTest {
  private static final int PUTS = 10;
  private static final int THROWS = 15;

  @TempDir Path folder;
  private Acme acme;
  private String mapped;

  @BeforeEach
  void remap() {
    Command command = new Command(folder);
    acme = new Acme(command, folder);
    mapped = acme.path("mapped");
    String classes = acme.compilePlugin();
    assertThat(command.run("remap", classes, mapped, "--imports", acme.path("acme.json")).status())
        .isZero();
  }

  private List<String> runOptions() {
    return List.of("run", acme.path("app.js"), "--plugin", "shop.Pay", "--classpath", mapped);
  }

  private List<String> runOptionsThatMap() {
    String classes = acme.path("classes");
    return List.of(
        "run",
        acme.path("app.js"),
        "--plugin",
        "shop.Pay",
        "--classpath",
        classes,
        "--imports",
        acme.path("acme.json"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void I4_coverageIsOfTheAuthorsLines(boolean isRemapped) throws Exception {
    File data = folder.resolve("jacoco.exec").toFile();
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + agent() + "=destfile=" + data + ",includes=shop.*",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    java.addAll(isRemapped ? runOptions() : runOptionsThatMap());
    Process run =
        new ProcessBuilder(java)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertThat(run.waitFor()).isZero();

    ExecFileLoader executed = new ExecFileLoader();
    executed.load(data);
    CoverageBuilder coverage = new CoverageBuilder();
    new Analyzer(executed.getExecutionDataStore(), coverage).analyzeAll(new File(mapped));
    assertThat(coverage.getNoMatchClasses()).isEmpty();
    IClassCoverage pay = coverage.getClasses().iterator().next();
    assertThat(pay.getSourceFileName()).isEqualTo("Pay.java");
    assertThat(pay.getLine(PUTS).getStatus()).isEqualTo(ICounter.FULLY_COVERED);
    assertThat(pay.getLine(THROWS).getStatus()).isEqualTo(ICounter.NOT_COVERED);
  }

  private static String agent() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.contains("org.jacoco.agent-"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void I4_aBreakpointStopsAtTheAuthorsFileAndLine() throws Exception {
    List<String> stops = new ArrayList<>();
    VirtualMachine java = launch();
    try {
      ClassPrepareRequest prepared = java.eventRequestManager().createClassPrepareRequest();
      prepared.addClassFilter("shop.Pay");
      prepared.enable();
      for (boolean runs = true; runs; ) {
        EventSet events = java.eventQueue().remove();
        for (Event event : events) {
          runs &= !(event instanceof VMDisconnectEvent);
          if (event instanceof ClassPrepareEvent loaded) {
            Location line = loaded.referenceType().locationsOfLine(PUTS).get(0);
            java.eventRequestManager().createBreakpointRequest(line).enable();
          } else if (event instanceof BreakpointEvent stop) {
            Location place = stop.location();
            stops.add(place.sourcePath() + ":" + place.lineNumber() + " " + place.method().name());
            assertThat(stop.thread().frame(0).visibleVariableByName("req").typeName())
                .isEqualTo("dev.footbridge.api.RequestEvent");
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      // it ended between two events
    }
    assertThat(stops).containsExactly("shop/Pay.java:" + PUTS + " pay");
  }

  private VirtualMachine launch() throws Exception {
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = new HashMap<>(connector.defaultArguments());
    arguments.get("home").setValue(System.getProperty("java.home"));
    arguments.get("options").setValue("-cp " + quoted(System.getProperty("java.class.path")));
    StringBuilder main = new StringBuilder(Main.class.getName());
    runOptions().forEach(option -> main.append(' ').append(quoted(option)));
    arguments.get("main").setValue(main.toString());
    return connector.launch(arguments);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
