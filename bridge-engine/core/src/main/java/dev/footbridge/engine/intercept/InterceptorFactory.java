package dev.footbridge.engine.intercept;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Problem;
import java.util.List;
import java.util.function.Consumer;

/**
 * Creates the interceptors of an engine's programs, such as mocks or the replay of a recording.
 * Passed to {@code BridgeEngineBuilder.interceptors}. An API that it claims counts as handled (rule
 * G3); it may belong to either tier, and be called in both ways.
 *
 * <pre>{@code
 * engine.interceptors(
 *     new InterceptorFactory() {
 *       public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
 *         return List.of(ApiContract.builder("pay", ApiMode.ASYNC).build());
 *       }
 *
 *       public CallInterceptor create(InterceptedProgram program) {
 *         return chain ->
 *             program.after(ofSeconds(1), () -> chain.request().ok(Map.of("paid", true)));
 *       }
 *     });
 * }</pre>
 */
public interface InterceptorFactory {
  /**
   * Returns the APIs whose calls are intercepted. Called once, when the engine is built.
   *
   * @param known the APIs that are configured or handled, in alphabetical order
   * @param problems receives errors and warnings
   * @return the APIs; an unknown one is added to the custom tier, a known one keeps its mode
   */
  List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems);

  /**
   * Returns whether programs can call an API that was unknown, and that {@link #claim} returned, as
   * {@code wx.<name>}, too (rule C2). By default they call it by {@code invokeNativePlugin} only.
   */
  default boolean isOnWx(ApiContract api) {
    return false;
  }

  /**
   * Creates the interceptor of one program. Called once for each program, before its first line
   * runs, on the thread that launches it.
   */
  CallInterceptor create(InterceptedProgram program);
}
