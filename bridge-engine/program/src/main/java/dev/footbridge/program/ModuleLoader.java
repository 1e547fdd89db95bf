package dev.footbridge.program;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.logic.ModuleSource;
import dev.footbridge.program.ProgramModules.Module;
import dev.footbridge.program.module.ModuleGraph;
import dev.footbridge.program.module.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Gives one running program its modules, with all that they need, before they are required: a turn
 * cannot run a script. Called on threads of the engine's pool, one at a time.
 */
final class ModuleLoader {
  private final ProgramModules modules;
  private final ModuleGraph graph;
  private final LogicProgram program;

  ModuleLoader(ProgramSource source, LogicProgram program) {
    ProgramModules all = source.modules();
    this.modules = all;
    this.graph =
        new ModuleGraph(source.files(), source.resolver(), path -> all.module(path).needs());
    this.program = program;
  }

  /**
   * Defines a module and what it needs, without those that the program has.
   *
   * @return completes when all are defined, on the program's JS thread; a module that the engine
   *     refuses was reported, and fails where it is required
   */
  synchronized CompletableFuture<@Nullable Void> define(String path) {
    ModuleGraph.Addition added = graph.add(path);
    List<ModuleSource> sources = new ArrayList<>();
    ObjectNode message = Json.message("modules");
    ArrayNode arm = message.putArray("arm");
    ObjectNode broken = message.putObject("broken");
    for (String each : added.modules()) {
      Module module = modules.module(each);
      if (module.source() == null) {
        broken
            .putObject(each)
            .put("name", module.isSyntax() ? "SyntaxError" : "Error")
            .put("message", module.fault());
      } else {
        arm.add(each);
        sources.add(module.source());
      }
    }
    ObjectNode deps = message.putObject("deps");
    added.names().forEach((from, names) -> names.forEach((name, to) -> put(deps, from, name, to)));
    if (!added.modules().isEmpty()) {
      program.send(0, message.toString());
    }
    CompletableFuture<?>[] defined =
        sources.stream()
            .map(source -> program.define(source).exceptionally(reported -> null))
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(defined).thenApply(nothing -> null);
  }

  private static void put(ObjectNode deps, String from, String name, Resolution to) {
    ObjectNode names = deps.withObjectProperty(from);
    if (to.path() == null) {
      names.putObject(name).put("error", to.error());
    } else {
      names.put(name, to.path());
    }
  }
}
