package dev.footbridge.runner;

import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.spi.JsSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A logic layer whose events the program tells, and which never answers {@code wx.showModal}. */
final class ToldEvents implements LogicFactory {
  @Override
  public JsSource script() {
    return new JsSource(
        "footbridge:told-events.js",
        """
        const gate = globalThis.__footbridge_logic;
        gate.onMessage(() => {});
        globalThis.tell = (kind, data) => gate.ask(kind, JSON.stringify(data));
        """);
  }

  @Override
  public Set<String> apis() {
    return Set.of("showModal");
  }

  @Override
  public LogicLayer create(LogicProgram program) {
    return new LogicLayer() {
      @Override
      public String start() {
        return "{\"do\":\"config\"}";
      }

      @Override
      public @Nullable String ask(String verb, String json) {
        program.report(verb, json);
        return null;
      }
    };
  }
}
