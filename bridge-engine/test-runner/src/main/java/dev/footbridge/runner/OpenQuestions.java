package dev.footbridge.runner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.JsStack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The modals and action sheets of a whole program that nobody has answered (rule W51), each with
 * the test during which it was asked for. Guarded by the lock of its {@link TestLog}.
 */
final class OpenQuestions {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What answers each API that asks the person in front of the screen. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "showModal", "program.answerModal({ confirm: true })",
          "showActionSheet", "program.answerActionSheet({ tapIndex: 0 })");

  private final Map<Long, Question> open = new LinkedHashMap<>(); // by the numbers of their calls

  private static final class Question {
    final BridgeCall call;
    final TestEntry test;
    boolean isShown; // else the test may have answered it before
    String page = "";

    Question(BridgeCall call, TestEntry test) {
      this.call = call;
      this.test = test;
    }
  }

  /** Takes a call that the logic layer will answer, made during {@code test}. */
  void asked(BridgeCall call, TestEntry test) {
    if (REMEDIES.containsKey(call.event())) {
      open.put(call.id(), new Question(call, test));
    }
  }

  /** Takes what the logic layer shows: of the calls of an API, the oldest that was not shown. */
  void shown(String json) {
    JsonNode event = read(json);
    String api = event.path("api").asText();
    for (Question question : open.values()) {
      if (!question.isShown && question.call.event().equals(api)) {
        question.isShown = true;
        question.page = event.path("page").asText();
        return;
      }
    }
  }

  /** Takes the end of a call; its deadline or the end of the program are no answer. */
  void ended(BridgeCall call, Outcome outcome) {
    ErrorCode error = outcome.errorCode();
    if (error != ErrorCode.CLOSED && error != ErrorCode.TIMEOUT) {
      open.remove(call.id());
    }
  }

  /** Adds a failure to each of these tests for each question of theirs, and forgets it. */
  void fail(Predicate<TestEntry> tests) {
    List<Question> failed = new ArrayList<>();
    for (Iterator<Question> all = open.values().iterator(); all.hasNext(); ) {
      Question question = all.next();
      if (question.isShown && tests.test(question.test)) {
        all.remove();
        failed.add(question);
      }
    }
    Collections.reverse(failed);
    for (Question question : failed) {
      question.test.failures.add(0, failure(question)); // first: often why it did not end in time
    }
  }

  private static TestFailure failure(Question question) {
    BridgeCall call = question.call;
    String text = text(read(call.jsonParams()));
    String frames = JsStack.own(call.jsStack());
    String message =
        "wx."
            + call.event()
            + (text.isEmpty() ? "" : " '" + text + "'")
            + (question.page.isEmpty() ? "" : " on " + question.page)
            + " was not answered; answer it with "
            + REMEDIES.get(call.event())
            + ", also before it is shown, or with a mock";
    return new TestFailure(message, JsStack.position(frames), "", frames, null, null);
  }

  /** Returns what a person reads first. */
  private static String text(JsonNode params) {
    for (String name : List.of("title", "content", "alertText")) {
      String text = params.path(name).asText();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return params.path("itemList").path(0).asText();
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the engine sent what is not JSON", e);
    }
  }
}
