package dev.footbridge.junit5;

import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.isolated.IsolatedRuntime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The runtimes in other processes, which all tests share; they end with this process. */
final class IsolatedRuntimes {
  private static final Map<String, IsolatedRuntime> ALL = new ConcurrentHashMap<>();

  private IsolatedRuntimes() {}

  /** Returns the runtime that runs the one of that name in other processes. */
  static JsRuntime named(String name) {
    return ALL.computeIfAbsent(
        name,
        each ->
            IsolatedRuntime.of(JsRuntimes.named(each)).withSharedChildren(Integer.MAX_VALUE, 1));
  }
}
