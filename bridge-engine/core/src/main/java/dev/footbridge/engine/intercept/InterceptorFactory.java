package dev.footbridge.engine.intercept;

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
 *       public List<Api> claim(
 *           List<Api> known, Consumer<String> problems, Consumer<String> warnings) {
 *         return List.of(new Api("pay", false, false));
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
   * @param problems takes what stops the engine: each names the thing, the place and the remedy
   * @param warnings takes what is odd but stops nothing
   * @return the APIs; one that is not known is added to the custom tier, one that is known keeps
   *     its form
   */
  List<Api> claim(List<Api> known, Consumer<String> problems, Consumer<String> warnings);

  /**
   * Creates the interceptor of one program. Called once for each program, before its first line
   * runs, on the thread that launches it.
   */
  CallInterceptor create(InterceptedProgram program);

  /**
   * An API that an interceptor can answer for.
   *
   * @param name the name of the event
   * @param isSync whether a call returns its result
   * @param isHandled whether there is a handler to proceed to
   */
  record Api(String name, boolean isSync, boolean isHandled) {}
}
