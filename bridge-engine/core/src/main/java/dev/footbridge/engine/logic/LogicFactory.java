package dev.footbridge.engine.logic;

import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.host.OfferedApis;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.Set;

/**
 * Creates the logic layers of an engine's programs. Passed to {@code BridgeEngineBuilder.logic}.
 */
public interface LogicFactory {
  /**
   * Returns the script of the logic layer, which runs behind the shim and before the program. It
   * takes the object {@code __footbridge_logic}. Return the same instance each time: runtimes keep
   * what they compile.
   */
  JsSource script();

  /**
   * Returns the names of the APIs that the script answers. They are asynchronous built-ins, which
   * mocks, permissions, limits and listeners treat as any other; a plugin of the built-in tier that
   * has one of the names takes its place (rule D10). Called once, when the engine is built.
   */
  Set<String> apis();

  /**
   * Returns those of {@link #apis()} that the script only refuses, such as APIs of a device. A
   * configured custom API with a handler takes their place, whatever {@code overwriteWxApi} says
   * (rule W53). Called once, when the engine is built.
   */
  default Set<String> refusedApis() {
    return Set.of();
  }

  /**
   * Returns the built-in APIs that every program with such a layer has, and that Java answers. The
   * plugins of the built-in tier and what the host offers take precedence (rule D10). Called once,
   * when the engine is built.
   *
   * @param info the system information that programs read
   */
  default List<OfferedApis> offers(SystemInfo info) {
    return List.of();
  }

  /**
   * Creates the layer of one program. Called once for each program, on the thread that launches it,
   * before its first line runs.
   */
  LogicLayer create(LogicProgram program);
}
