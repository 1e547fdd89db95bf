package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.jvm.json.JsonValues;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts the calls of a program. */
final class CallCount {
  private final List<TestCall> calls;

  CallCount(List<TestCall> calls) {
    this.calls = calls;
  }

  /**
   * Returns the calls of an API whose parameters contain {@code subset}.
   *
   * @throws AssertionError if there are more or less than {@code count}
   */
  List<TestCall> verify(int count, String api, JsonNode subset) {
    List<TestCall> ofApi = calls.stream().filter(call -> call.api().equals(api)).toList();
    List<TestCall> found =
        ofApi.stream().filter(call -> JsonValues.contains(call.paramsNode(), subset)).toList();
    if (found.size() != count) {
      throw new AssertionError(
          "expected "
              + counted(count)
              + " of '"
              + api
              + "'"
              + (subset.isEmpty() ? "" : " with " + subset)
              + ", but found "
              + found.size()
              + (ofApi.isEmpty() ? neverCalled(api) : ":\n" + events(ofApi)));
    }
    return found;
  }

  private String neverCalled(String api) {
    Set<String> called = new TreeSet<>();
    calls.forEach(call -> called.add(call.api()));
    String nearest = Nearest.question(api, called);
    return called.isEmpty()
        ? "; the program made no call"
        : nearest.isEmpty() ? "; the program called " + String.join(", ", called) : "; " + nearest;
  }

  private static String events(List<TestCall> calls) {
    return calls.stream().map(TestCall::toString).collect(Collectors.joining("\n"));
  }

  private static String counted(int count) {
    return count + (count == 1 ? " call" : " calls");
  }
}
