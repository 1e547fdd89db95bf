package dev.footbridge.runner.walk;

import dev.footbridge.program.ApiReads;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.module.ApiUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The APIs that the modules of a page read, and where first; without those of the app's modules.
 */
final class ReadApis {
  private final WholeProgram program;
  private final Map<String, List<ApiUse>> app;

  ReadApis(WholeProgram program) {
    this.program = program;
    this.app = ApiReads.of(program, program.appScript());
  }

  /** Returns the names that the app reads, each with its first place. */
  Map<String, String> ofApp() {
    return places(app, Set.of());
  }

  /** Returns the names that a script and its modules read, each with its first place. */
  Map<String, String> of(String script) {
    return places(ApiReads.of(program, script), app.keySet());
  }

  private static Map<String, String> places(
      Map<String, List<ApiUse>> reads, Set<String> withoutModules) {
    Map<String, String> places = new LinkedHashMap<>();
    reads.forEach(
        (module, uses) -> {
          if (!withoutModules.contains(module)) {
            for (ApiUse use : uses) {
              places.putIfAbsent(use.name(), module + ":" + use.line() + ":" + use.column());
            }
          }
        });
    return places;
  }
}
