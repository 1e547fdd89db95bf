package dev.footbridge.engine.intercept;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Problem;
import java.util.List;
import java.util.function.Consumer;

/**
 * Creates what answers calls in place of handlers, for all programs of an engine: mocks,
 * recordings. Given to {@code BridgeEngineBuilder.interceptors}. An API that it claims counts as
 * handled (rule G3); it may be of either tier, and be called by either route.
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
   * @param problems takes what stops the engine, and what is odd but stops nothing
   * @return the APIs; one that is not known is added to the custom tier, one that is known keeps
   *     its mode
   */
  List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems);

  /**
   * Creates the interceptor of one program. Called once for each program, before its first line
   * runs, on the thread that launches it.
   */
  CallInterceptor create(InterceptedProgram program);
}
