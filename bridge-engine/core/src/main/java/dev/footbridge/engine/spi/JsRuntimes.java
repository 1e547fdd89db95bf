package dev.footbridge.engine.spi;

import dev.footbridge.contract.problem.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apiguardian.api.API;

/** Finds the runtimes on the class path. */
@API(status = API.Status.STABLE, since = "0.1")
public final class JsRuntimes {
  /** The default if several runtimes are present. */
  private static final String PREFERRED = "graaljs";

  private static final Map<String, String> ARTIFACTS =
      Map.of("graaljs", "bridge-engine-graaljs", "quickjs", "bridge-engine-quickjs");

  private JsRuntimes() {}

  /** Returns the names of the runtimes on the class path, in alphabetical order. */
  public static List<String> names() {
    return List.copyOf(present().keySet());
  }

  /**
   * Returns the default runtime: the only one on the class path, or GraalJS.
   *
   * @throws IllegalStateException if there is none, or several without GraalJS
   */
  public static JsRuntime preferred() {
    return preferred(present());
  }

  static JsRuntime preferred(Map<String, JsRuntime> present) {
    JsRuntime preferred = present.get(PREFERRED);
    if (preferred != null) {
      return preferred;
    }
    if (present.size() == 1) {
      return present.values().iterator().next();
    }
    throw new IllegalStateException(
        present.isEmpty()
            ? "no JavaScript runtime on the class path; add the dependency dev.footbridge:"
                + ARTIFACTS.get(PREFERRED)
            : "several JavaScript runtimes on the class path ("
                + String.join(", ", present.keySet())
                + "); choose one with runtime(JsRuntimes.named(…))");
  }

  /**
   * Returns the runtime of that name.
   *
   * @throws IllegalArgumentException if it is not on the class path; the message lists the
   *     available ones, the nearest name, and the dependency to add
   */
  public static JsRuntime named(String name) {
    Objects.requireNonNull(name, "name");
    return named(name, present());
  }

  static JsRuntime named(String name, Map<String, JsRuntime> present) {
    JsRuntime runtime = present.get(name);
    if (runtime != null) {
      return runtime;
    }
    throw new IllegalArgumentException(
        "no JavaScript runtime '"
            + name
            + "' on the class path (available: "
            + (present.isEmpty() ? "none" : String.join(", ", present.keySet()))
            + ")"
            + (ARTIFACTS.containsKey(name)
                ? "; add the dependency dev.footbridge:" + ARTIFACTS.get(name)
                : Nearest.hint(name, present.keySet())));
  }

  private static Map<String, JsRuntime> present() {
    Map<String, JsRuntime> present = new TreeMap<>();
    for (JsRuntime runtime :
        ServiceLoader.load(JsRuntime.class, JsRuntimes.class.getClassLoader())) {
      present.putIfAbsent(runtime.name(), runtime);
    }
    return present;
  }
}
