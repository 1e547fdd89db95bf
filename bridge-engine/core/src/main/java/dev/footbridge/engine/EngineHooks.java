package dev.footbridge.engine;

import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.logic.LogicFactory;
import org.jspecify.annotations.Nullable;

/**
 * What creates parts of each program of an engine.
 *
 * @param interceptors null if no call is intercepted
 * @param logic null if programs are scripts
 */
record EngineHooks(@Nullable InterceptorFactory interceptors, @Nullable LogicFactory logic) {}
