package dev.footbridge.junit5;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.runner.log.ProgramLog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls of a test's program, those that the test makes among them. */
final class ProgramCalls {
  private final Scripts scripts;
  private final ProgramLog log;
  private final Patience patience;
  private final AtomicInteger made = new AtomicInteger();

  ProgramCalls(Scripts scripts, ProgramLog log, Patience patience) {
    this.scripts = scripts;
    this.log = log;
    this.patience = patience;
  }

  /** Returns all calls so far, in order. */
  List<TestCall> all() {
    return log.calls().stream().map(trace -> new TestCall(trace, patience)).toList();
  }

  /**
   * Calls an API as a program does: as {@code wx.<name>} if that exists, or else through {@code
   * invokeNativePlugin}.
   *
   * @throws AssertionError if this makes no call
   */
  TestCall make(String name, Map<String, ?> params) {
    String source = "test-call-" + made.incrementAndGet() + ".js";
    String api = literal(name);
    String options = literal(params);
    String script =
        "typeof wx[%s] === 'function' ? wx[%s]({...%s, complete() {}})".formatted(api, api, options)
            + " : wx.invokeNativePlugin({api_name: %s, data: %s, complete() {}})"
                .formatted(api, options);
    @Nullable RuntimeException failure = null;
    try {
      scripts.run(source, script);
    } catch (JsException e) {
      failure = e; // a built-in may throw after it was called
    }
    for (TestCall call : all()) {
      if (call.isMadeIn(source)) {
        return call;
      }
    }
    throw new AssertionError("wx." + name + " made no call", failure);
  }

  /**
   * Returns the calls of an API whose parameters contain {@code subset}.
   *
   * @throws AssertionError if there are more or less than {@code count}
   */
  List<TestCall> verify(int count, String api, Map<String, ?> subset) {
    return new CallCount(all()).verify(count, api, TestCall.MAPPER.valueToTree(subset));
  }

  /** Returns what the program still has to do, in words. */
  String unfinished() {
    String open =
        log.calls().stream()
            .filter(trace -> trace.outcome() == null)
            .map(trace -> trace.title() + " is open")
            .collect(Collectors.joining(", "));
    return open.isEmpty() ? "a timer is still set, or a handler at work" : open;
  }

  /** Returns a value as a JavaScript literal, in which {@code __proto__} is an ordinary key. */
  private static String literal(Object value) {
    try {
      return TestCall.MAPPER
          .writeValueAsString(value)
          .replace("\"__proto__\":", "[\"__proto__\"]:");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
    }
  }
}
