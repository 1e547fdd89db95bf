package dev.footbridge.typescript;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JavaScript runtimes that can run the compiler, the best one first. Immutable. */
final class CompilerRuntimes {
  /** Its native code is ten times as fast here as GraalJS's interpreter. */
  private static final String FASTEST = "quickjs";

  private final List<JsRuntime> runtimes;

  CompilerRuntimes(List<JsRuntime> runtimes) {
    this.runtimes = List.copyOf(runtimes);
  }

  /** Returns those on the class path. */
  static CompilerRuntimes present() {
    Map<String, JsRuntime> found = new LinkedHashMap<>();
    List<String> names = JsRuntimes.names();
    if (names.contains(FASTEST)) {
      found.put(FASTEST, JsRuntimes.named(FASTEST));
    }
    names.forEach(name -> found.computeIfAbsent(name, JsRuntimes::named));
    return new CompilerRuntimes(List.copyOf(found.values()));
  }

  /** Returns the stack size that a thread needs for each of them, in bytes; 0 for any. */
  long stackBytes() {
    return runtimes.stream().mapToLong(JsRuntime::dedicatedStackBytes).max().orElse(0);
  }

  /**
   * Creates a context of the first one that can run here.
   *
   * @throws BridgeConfigurationException if there is none
   */
  JsContext create() {
    String failure = "there is none on the class path";
    for (JsRuntime runtime : runtimes) {
      try {
        return runtime.create("typescript");
      } catch (RuntimeException | LinkageError e) { // such as native code of another platform
        failure = runtime.name() + ": " + e.getMessage();
      }
    }
    throw new BridgeConfigurationException(
        Problem.error(
            ProblemCode.TYPESCRIPT,
            Location.NONE,
            "TypeScript's compiler needs a JavaScript runtime: " + failure,
            "add dev.footbridge:bridge-engine-quickjs"));
  }
}
