package dev.footbridge.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.architecture.Graph.Arrow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No circles: a package or a type can be read after those it uses, and changed without a look at
 * those that use it.
 */
class CirclesTest {
  private static final String BUILDER = "a type names its builder, which creates it";
  private static final String FACTORY =
      "the factory of an interface names the implementation, which nothing else names";

  /** The arrows that may close a circle of types, each with its reason. */
  private static final Map<Arrow, String> EXCEPTIONS =
      Map.ofEntries(
          arrow("android.FootbridgeAndroid", "android.FootbridgeAndroidBuilder", BUILDER),
          arrow("engine.BridgeEngine", "engine.BridgeEngineBuilder", BUILDER),
          arrow("engine.clock.Clock", "engine.clock.SystemClock", FACTORY),
          arrow("engine.host.BridgeHost", "engine.host.PlainHost", FACTORY),
          arrow("runner.Reporter", "runner.Reporters", FACTORY),
          arrow("runner.TestFilter", "runner.PatternFilter", FACTORY),
          arrow(
              "junit5.TestCall",
              "junit5.CallAssert",
              "AssertJ's AssertProvider asks it of a type: assertThat(call) creates the assertion"),
          arrow(
              "junit5.TestPage",
              "junit5.PageAssert",
              "AssertJ's AssertProvider asks it of a type: assertThat(page) creates the assertion"),
          arrow(
              "junit5.WithMiniProgram",
              "junit5.MiniProgramExtension",
              "JUnit's @ExtendWith: an annotation names its extension, which reads it"));

  @Test
  void packagesFormNoCircle() {
    assertThat(Code.PACKAGES.circles()).as("circles of packages").isEmpty();
  }

  @Test
  void typesFormNoCircleButForTheListedArrows() {
    Graph types = Code.TYPES.without(EXCEPTIONS.keySet());
    List<String> circles = types.circles().stream().map(circle -> describe(circle, types)).toList();
    assertThat(circles).as("circles of top-level types").isEmpty();
  }

  @Test
  void everyExceptionIsNeeded() {
    for (Arrow exception : EXCEPTIONS.keySet()) {
      Set<Arrow> others =
          EXCEPTIONS.keySet().stream()
              .filter(other -> !other.equals(exception))
              .collect(Collectors.toSet());
      assertThat(Code.TYPES.without(others).circles())
          .as("circles with %s; none: take it off the list", exception)
          .anyMatch(circle -> circle.containsAll(Set.of(exception.from(), exception.to())));
    }
  }

  private static String describe(Set<String> circle, Graph types) {
    StringBuilder text = new StringBuilder("between " + circle);
    for (String from : circle) {
      Set<String> used = new TreeSet<>(types.usedBy(from));
      used.retainAll(circle);
      for (String to : used) {
        text.append("\n    ").append(Code.example(new Arrow(from, to)));
      }
    }
    return text.toString();
  }

  private static Map.Entry<Arrow, String> arrow(String from, String to, String reason) {
    return entry(new Arrow(Module.ROOT + "." + from, Module.ROOT + "." + to), reason);
  }
}
