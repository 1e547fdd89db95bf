package dev.footbridge.engine;

import java.util.List;
import java.util.function.Consumer;

/**
 * Answers calls in the place of handlers, for all programs of an engine: mocks, recordings. Given
 * to {@link BridgeEngineBuilder#standIns}. What it stands in for counts as handled (rule G3), and
 * may be of either tier and called by either route.
 *
 * <pre>{@code
 * engine.standIns(
 *     new StandIns() {
 *       public List<Api> claim(
 *           List<Api> known, Consumer<String> problems, Consumer<String> warnings) {
 *         return List.of(new Api("pay", false, false));
 *       }
 *
 *       public StandIn launched(StandInProgram program) {
 *         return call -> program.after(ofSeconds(1), () -> call.request().ok(Map.of("paid", true)));
 *       }
 *     });
 * }</pre>
 */
public interface StandIns {
  /**
   * Says which APIs to stand in for; called once, when the engine is built.
   *
   * @param known the APIs that are configured or handled, in alphabetical order
   * @param problems takes what stops the engine: each names the thing, the place and the remedy
   * @param warnings takes what is odd but stops nothing
   * @return the APIs; one that is not known is added to the custom tier, one that is known has the
   *     form that it has
   */
  List<Api> claim(List<Api> known, Consumer<String> problems, Consumer<String> warnings);

  /**
   * Returns what answers the calls of one program; called once for each, before its first line
   * runs, on the thread that launches it.
   */
  StandIn launched(StandInProgram program);

  /**
   * An API that a stand-in can answer for.
   *
   * @param name the name of the event
   * @param isSync whether a call returns its result
   * @param isHandled whether there is a handler, to which calls can be passed on
   */
  record Api(String name, boolean isSync, boolean isHandled) {}
}
