package dev.footbridge.engine.spi;

import dev.footbridge.engine.internal.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds runtimes by name among those on the class path. */
public final class JsRuntimes {
  private static final Map<String, String> ARTIFACTS =
      Map.of("graaljs", "bridge-engine-graaljs", "quickjs", "bridge-engine-quickjs");

  private JsRuntimes() {}

  /** Returns the names of the runtimes present, in alphabetical order. */
  public static List<String> names() {
    return List.copyOf(present().keySet());
  }

  /**
   * Returns the runtime of that name.
   *
   * @throws IllegalArgumentException if it is not present: names those that are, the nearest, and
   *     the dependency to add
   */
  public static JsRuntime named(String name) {
    Map<String, JsRuntime> present = present();
    JsRuntime runtime = present.get(name);
    if (runtime != null) {
      return runtime;
    }
    throw new IllegalArgumentException(
        "no JavaScript runtime '"
            + name
            + "' on the class path (there: "
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
