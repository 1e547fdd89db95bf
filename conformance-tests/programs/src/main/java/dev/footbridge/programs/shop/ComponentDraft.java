package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Template;
import dev.footbridge.programs.view.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A component while it is put together: what its script says, and its view. */
final class ComponentDraft {
  private final Dice dice;
  private final Map<String, Object> options = new LinkedHashMap<>();
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final Map<String, Object> data = new LinkedHashMap<>();
  private final Map<String, List<String>> parts = new LinkedHashMap<>();
  private final Map<String, Integer> scope = new LinkedHashMap<>();
  private final List<Element> view = new ArrayList<>();

  ComponentDraft(Dice dice) {
    this.dice = dice;
    for (String part : List.of("relations", "observers", "lifetimes", "pageLifetimes", "methods")) {
      parts.put(part, new ArrayList<>());
    }
  }

  Dice dice() {
    return dice;
  }

  /** Sets one of the options. */
  void option(String name, Object value) {
    options.put(name, value);
  }

  /** Adds a property of a type, such as {@code Number}, with a value or null. */
  void property(String name, String type, Object value) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("type", new Literals.Code(type));
    property.put("value", value);
    properties.put(name, property);
  }

  /** Adds data. */
  void data(String name, Object value) {
    data.put(name, value);
  }

  /** Adds an entry to a part, such as an observer to {@code observers}. */
  void entry(String part, String head, String body, String... pairs) {
    String text = Template.indent(Template.fill(body, pairs).strip(), 2);
    parts.computeIfAbsent(part, each -> new ArrayList<>()).add(head + " {\n" + text + "\n}");
  }

  /** Adds a method. */
  void method(String head, String body, String... pairs) {
    entry("methods", head, body, pairs);
  }

  /** Says what the view asks for: a length, or 1 or 0. */
  void scope(String name, int value) {
    scope.put(name, value);
  }

  /** Adds elements to the view. */
  void view(Element... elements) {
    view.addAll(Arrays.asList(elements));
  }

  Map<String, Object> options() {
    return Collections.unmodifiableMap(options);
  }

  Map<String, Object> properties() {
    return Collections.unmodifiableMap(properties);
  }

  Map<String, Object> data() {
    return Collections.unmodifiableMap(data);
  }

  /** Returns the parts that have entries, by name. */
  Map<String, List<String>> parts() {
    Map<String, List<String>> used = new LinkedHashMap<>(parts);
    used.values().removeIf(List::isEmpty);
    return used;
  }

  Map<String, Integer> scope() {
    return Collections.unmodifiableMap(scope);
  }

  List<Element> view() {
    return Collections.unmodifiableList(view);
  }
}
