package dev.footbridge.conformance;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Answers the calls of one API, which the engine has. */
final class Mock implements InterceptorFactory {
  private final String api;
  private final Map<String, String> data;

  private Mock(String api, Map<String, String> data) {
    this.api = api;
    this.data = data;
  }

  /**
   * Reads a mock.
   *
   * @param text the API, a space, and a text of its answer: {@code login code=42}
   */
  static Mock parse(String text) {
    String[] words = text.split("[ =]", 3);
    return new Mock(words[0], Map.of(words[1], words[2]));
  }

  @Override
  public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
    return known.stream().filter(each -> each.name().equals(api)).collect(Collectors.toList());
  }

  @Override
  public CallInterceptor create(InterceptedProgram program) {
    return chain -> chain.request().ok(data);
  }
}
