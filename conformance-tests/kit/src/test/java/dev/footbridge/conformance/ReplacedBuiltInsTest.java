package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.conformance.ReplacedBuiltIns.Mode;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.shim.JsShim;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a program can replace is reached from the shim and the preludes (rule X2). */
class ReplacedBuiltInsTest {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");

  /**
   * Returns every word of the shim, and indices: the names that it reads and writes are among them.
   */
  private static Set<String> names(String runtime) {
    Set<String> names = new TreeSet<>();
    for (String source :
        List.of(
            JsShim.source(),
            JsShim.source("clock.js"),
            JsShim.source("random.js"),
            JsShim.source("zone.js"))) {
      WORD.matcher(source).results().forEach(word -> names.add(word.group()));
    }
    names.remove("then"); // a promise asks the object that it is resolved with
    if (runtime.equals("quickjs")) {
      names.remove("value"); // as indices, a part of "pure built-ins" (docs/runtimes.md)
    } else {
      IntStream.range(0, 100).forEach(i -> names.add(String.valueOf(i)));
    }
    return names;
  }

  private static List<String> faultsOfAll(JsRuntime runtime, Mode mode) throws Exception {
    try (ReplacedBuiltIns program = new ReplacedBuiltIns(runtime)) {
      assertThat(program.sites()).hasSizeGreaterThan(1500).contains("Array.prototype.map");
      return program.faults(mode, 0, program.sites().size(), names(runtime.name()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "graaljs, WATCHED", "graaljs, THROWING", "graaljs, NONSENSE",
    "quickjs, WATCHED", "quickjs, THROWING", "quickjs, NONSENSE"
  })
  void X2_nothingThatAProgramReplacesIsReached(String runtime, Mode mode) throws Exception {
    assertThat(faultsOfAll(JsRuntimes.named(runtime), mode)).isEmpty();
  }

  /** What one replaced property hides from another is found, too; takes minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  @EnabledIfSystemProperty(named = "footbridge.replaced", matches = "each")
  void X2_norIsAnyThatIsReplacedAlone(String runtime) throws Exception {
    List<String> faults = new ArrayList<>();
    try (ReplacedBuiltIns program = new ReplacedBuiltIns(JsRuntimes.named(runtime))) {
      for (int i = 0; i < program.sites().size(); i++) {
        for (Mode mode : List.of(Mode.THROWING, Mode.NONSENSE)) {
          for (String fault : program.faults(mode, i, i + 1, Set.of())) {
            faults.add(program.sites().get(i) + ", " + mode + ": " + fault);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** A shim that reaches one property, since a text of it has another in its place. */
  private record Weak(String runtime, String path, String text, String replacement) {}

  private static Weak weak(String path, String text, String replacement) {
    return new Weak("quickjs", path, text, replacement); // starts faster
  }

  @TestFactory
  Stream<DynamicTest> aShimThatReachesOneIsFound() {
    return Stream.of(
            weak("JSON", "text = jsonStringify(options);", "text = JSON.stringify(options);"),
            weak("RegExp.prototype.exec", "regExpExec(identifier, key)", "identifier.exec(key)"),
            weak(
                "Array.prototype.[Symbol.iterator]",
                "apply(timer.callback, undefined, timer.args)",
                "timer.callback(...timer.args)"),
            weak(
                "added Object.prototype.dataType",
                "if (!owns(result, 'dataType')) return;",
                "if (result.dataType === undefined) return;"),
            weak("Promise.prototype.constructor", "define(settled, 'constructor', undefined);", ""),
            weak(
                "String.prototype.concat",
                "'Map(' : 'Set(') + size + ') '",
                "'Map(' : 'Set(') + `${size}) `"),
            new Weak(
                "graaljs",
                "added Object.prototype.0",
                "define(items, items.length, shown",
                "items[items.length] = (shown"))
        .map(weak -> DynamicTest.dynamicTest(weak.path, () -> assertFound(weak)));
  }

  private static void assertFound(Weak weak) throws Exception {
    BrokenRuntime runtime =
        new BrokenRuntime(JsRuntimes.named(weak.runtime)).patch(weak.text, weak.replacement);
    assertThat(faultsOfAll(runtime, Mode.WATCHED))
        .anyMatch(fault -> fault.contains(": " + weak.path + " was reached"));
  }
}
