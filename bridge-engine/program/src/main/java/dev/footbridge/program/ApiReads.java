package dev.footbridge.program;

import dev.footbridge.program.module.ApiUse;
import dev.footbridge.program.module.ModuleGraph;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which APIs the modules of a whole program read, as far as their texts say. */
public final class ApiReads {
  private ApiReads() {}

  /**
   * Returns where a module and all that it needs read APIs. A module that cannot be read or
   * converted reads none.
   *
   * @param script the path of the module, such as {@link WholeProgram#appScript} or that of a page
   * @return by the paths of the modules, each after those that it needs, but for cycles
   */
  public static Map<String, List<ApiUse>> of(WholeProgram program, String script) {
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(script, "script");
    ProgramModules modules = program.modules();
    ModuleGraph graph =
        new ModuleGraph(program.files(), program.resolver(), path -> modules.module(path).needs());
    Map<String, List<ApiUse>> reads = new LinkedHashMap<>();
    for (String path : graph.add(script).modules()) {
      reads.put(path, modules.module(path).apis());
    }
    return Collections.unmodifiableMap(reads);
  }
}
