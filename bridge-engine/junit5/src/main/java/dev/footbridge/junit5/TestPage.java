package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.jvm.text.TerminalText;
import dev.footbridge.runner.log.ProgramLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * A page of a whole program, from {@link TestProgram#open}. It stays that page, wherever it is in
 * the page stack, and can be read after it was closed. AssertJ's {@code assertThat(page)} gives the
 * assertions of {@link PageAssert}.
 *
 * <p>Each method returns when everything that it starts immediately is done. If what the page
 * returns is a promise, that is awaited, and a manual clock moves for it. Methods throw an {@link
 * AssertionError} with the program's message and frames if the page's code throws.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TestPage implements AssertProvider<PageAssert> {
  private final long id;
  private final String path;
  private final Map<String, String> query;
  private final Commands commands;
  private final ProgramLog log;

  TestPage(JsonNode page, Commands commands, ProgramLog log) {
    this.id = page.path("id").asLong();
    this.path = page.path("path").asText();
    Map<String, String> texts = new LinkedHashMap<>();
    page.path("query").properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    this.query = Map.copyOf(texts);
    this.commands = commands;
    this.log = log;
  }

  /** Returns its path, as {@code app.json} lists it. */
  public String path() {
    return path;
  }

  /** Returns the query of its URL, not decoded (rule W44). */
  public Map<String, String> query() {
    return query;
  }

  /** Returns whether it is loaded: on the page stack, or a page of the tab bar. */
  public boolean isOpen() {
    return state().path("isOpen").asBoolean();
  }

  /** Returns the title that {@code wx.setNavigationBarTitle} set; empty if it set none. */
  public String title() {
    return state().path("title").asText();
  }

  /** Returns a copy of all its data. */
  public Map<String, @Nullable Object> data() {
    @SuppressWarnings("unchecked") // JSON object keys are strings
    Map<String, @Nullable Object> data = TestCall.MAPPER.convertValue(dataNode(null), Map.class);
    return data;
  }

  /**
   * Returns a copy of a value of its data, as {@link TestProgram#evaluate(String)} returns values;
   * null if there is none.
   *
   * @param path as for {@code setData}, such as {@code cart.items[0].count}
   */
  public @Nullable Object data(String path) {
    Objects.requireNonNull(path, "path");
    return TestCall.MAPPER.convertValue(dataNode(path), Object.class);
  }

  /**
   * Returns a copy of a value of its data as a record or bean. Keys that the type does not have are
   * ignored.
   *
   * @param path as for {@code setData}
   * @throws IllegalArgumentException if the value does not fit the type
   */
  public <T> @Nullable T data(String path, Class<T> type) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(type, "type");
    return TestCall.MAPPER.convertValue(dataNode(path), type);
  }

  /**
   * Calls its {@code setData}.
   *
   * @param changes values by their paths, written as a JSON object
   */
  public void setData(Map<String, ?> changes) {
    Objects.requireNonNull(changes, "changes");
    ObjectNode arguments = TestCall.MAPPER.createObjectNode();
    arguments.set("data", TestCall.MAPPER.valueToTree(changes));
    JsonNode unused = give("setData", "setData", arguments);
  }

  /**
   * Calls one of its functions, such as the handler of a tap.
   *
   * @param args each written as JSON
   * @return the value, as {@link TestProgram#evaluate(String)} returns values
   * @throws AssertionError if there is no such function, it throws, or its promise is rejected or
   *     not settled
   */
  public @Nullable Object callMethod(String name, @Nullable Object... args) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(args, "args");
    ObjectNode arguments = TestCall.MAPPER.createObjectNode().put("name", name);
    arguments.set("args", TestCall.MAPPER.valueToTree(args));
    return value(give("callMethod(" + JsonValues.quoted(name) + ")", "callMethod", arguments));
  }

  /** Returns its last calls of {@code setData}, at most 1000, in order. */
  public List<SetDataCall> setDataCalls() {
    List<SetDataCall> calls = new ArrayList<>();
    give("setDataCalls()", "setDataCalls", TestCall.MAPPER.createObjectNode())
        .forEach(call -> calls.add(new SetDataCall(call)));
    return List.copyOf(calls);
  }

  /** Calls {@code onPullDownRefresh}, as a user who pulls it down. */
  public void pullDownRefresh() {
    JsonNode unused = event("pullDownRefresh()", "onPullDownRefresh", null);
  }

  /** Calls {@code onReachBottom}, as a user who scrolls to its end. */
  public void reachBottom() {
    JsonNode unused = event("reachBottom()", "onReachBottom", null);
  }

  /**
   * Calls {@code onPageScroll}, as a user who scrolls.
   *
   * @param scrollTop how far, in px
   */
  public void scroll(int scrollTop) {
    JsonNode unused =
        event("scroll(" + scrollTop + ")", "onPageScroll", Map.of("scrollTop", scrollTop));
  }

  /** Calls {@code onShareAppMessage}, as a user who shares it from the menu; returns its value. */
  public @Nullable Object share() {
    return value(event("share()", "onShareAppMessage", Map.of("from", "menu")));
  }

  @Override
  public PageAssert assertThat() {
    return new PageAssert(this);
  }

  /** Returns its URL: path and query. */
  @Override
  public String toString() {
    return TerminalText.line(
        query.isEmpty()
            ? path
            : query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("&", path + "?", "")));
  }

  /**
   * Returns a value of its data; a missing node if it is undefined.
   *
   * @param path null for all data
   */
  JsonNode dataNode(@Nullable String path) {
    ObjectNode arguments = TestCall.MAPPER.createObjectNode();
    if (path != null) {
      arguments.put("path", path);
    }
    return give("data", "data", arguments);
  }

  /** Returns what happened last in the program, a line each. */
  List<String> lastEvents(int most) {
    List<String> events = log.events();
    return events.subList(Math.max(0, events.size() - most), events.size());
  }

  private JsonNode state() {
    return give("state", "page", TestCall.MAPPER.createObjectNode());
  }

  private JsonNode event(String doing, String name, @Nullable Map<String, ?> detail) {
    ObjectNode arguments = TestCall.MAPPER.createObjectNode().put("name", name);
    if (detail != null) {
      arguments.set("detail", TestCall.MAPPER.valueToTree(detail));
    }
    return give(doing, "pageEvent", arguments);
  }

  private JsonNode give(String doing, String command, ObjectNode arguments) {
    return commands.give(doing + " on " + this, command, arguments.put("id", id));
  }

  private static @Nullable Object value(JsonNode node) {
    return TestCall.MAPPER.convertValue(node, Object.class);
  }
}
