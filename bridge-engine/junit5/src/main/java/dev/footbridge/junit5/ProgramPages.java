package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.runner.log.ProgramLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages of a whole program, and what its test does as the user and the device do. */
final class ProgramPages {
  private final Commands commands;
  private final ProgramLog log;

  ProgramPages(Commands commands, ProgramLog log) {
    this.commands = commands;
    this.log = log;
  }

  /** Runs {@code app.js} and the first hooks of the app, without a page (rule W20). */
  void start() {
    JsonNode unused = commands.give("the start of the program", "start", none());
  }

  TestPage open(String url) {
    return visit("open(" + JsonValues.quoted(url) + ")", "open", none().put("url", url));
  }

  TestPage back() {
    return visit("back()", "back", none());
  }

  TestPage tapTab(int index) {
    return visit("tapTab(" + index + ")", "tabTap", none().put("index", index));
  }

  /** Returns the open pages, the top one last. */
  List<TestPage> stack() {
    List<TestPage> pages = new ArrayList<>();
    for (JsonNode page : commands.give("pageStack()", "pages", none())) {
      pages.add(new TestPage(page, commands, log));
    }
    return List.copyOf(pages);
  }

  TestPage current() {
    return new TestPage(commands.give("currentPage()", "page", none()), commands, log);
  }

  /** Waits until the program rests. */
  void rest(String doing) {
    JsonNode unused = commands.give(doing, "rest", none());
  }

  void show(Map<String, ?> options) {
    ObjectNode arguments = none().set("options", TestCall.MAPPER.valueToTree(options));
    JsonNode unused = commands.give("show()", "show", arguments);
  }

  void hide() {
    JsonNode unused = commands.give("hide()", "hide", none());
  }

  void fire(String event, Map<String, ?> detail) {
    ObjectNode arguments = none().put("name", event);
    arguments.set("detail", TestCall.MAPPER.valueToTree(detail));
    JsonNode unused = commands.give("fire(" + JsonValues.quoted(event) + ")", "fire", arguments);
  }

  /** Answers the oldest open question of an API, or the next one (rule W51). */
  void answer(String api, Map<String, ?> result) {
    ObjectNode arguments = none().put("api", api);
    arguments.set("result", TestCall.MAPPER.valueToTree(result));
    JsonNode unused = commands.give("the answer to " + api, "answer", arguments);
  }

  /**
   * Returns what the program has shown of a kind: {@code toasts}, {@code modals}, {@code sheets}.
   */
  List<Shown> shown(String kind) {
    List<Shown> all = new ArrayList<>();
    commands.give(kind, kind, none()).forEach(each -> all.add(new Shown(each)));
    return List.copyOf(all);
  }

  /** Returns the modals and action sheets that nobody has answered; none if the program ended. */
  List<Shown> unanswered() {
    try {
      return commands.openQuestions() == 0 ? List.of() : shown("unanswered");
    } catch (IllegalStateException e) { // it ended, for a reason of its own
      return List.of();
    }
  }

  /** Goes to another page. Returns the one on top when the program rests. */
  private TestPage visit(String doing, String command, ObjectNode arguments) {
    JsonNode unused = commands.give(doing, command, arguments);
    rest(doing);
    return current();
  }

  private static ObjectNode none() {
    return TestCall.MAPPER.createObjectNode();
  }
}
