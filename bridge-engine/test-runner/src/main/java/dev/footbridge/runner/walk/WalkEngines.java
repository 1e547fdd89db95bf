package dev.footbridge.runner.walk;

import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.intercept.InterceptorFactory;
import java.util.function.UnaryOperator;

/** Supplies the engines of a walk, each for one program. */
@FunctionalInterface
public interface WalkEngines {
  /**
   * Creates the builder of an engine, with the plugins, the runtime and the listeners of the host.
   * The walk sets its clock and its logic layer.
   *
   * @param clock the clock of the program, for listeners
   * @param wrapper wraps mocks, if there are any, before the engine gets them
   */
  BridgeEngineBuilder create(Clock clock, UnaryOperator<InterceptorFactory> wrapper);
}
