package dev.footbridge.engine;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Problem;
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
 *       public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
 *         return List.of(ApiContract.builder("pay", ApiMode.ASYNC).build());
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
   * @param problems takes what stops the engine, and what is odd but stops nothing
   * @return the APIs; one that is not known is added to the custom tier, one that is known has the
   *     form that it has
   */
  List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems);

  /**
   * Returns what answers the calls of one program; called once for each, before its first line
   * runs, on the thread that launches it.
   */
  StandIn launched(StandInProgram program);
}
