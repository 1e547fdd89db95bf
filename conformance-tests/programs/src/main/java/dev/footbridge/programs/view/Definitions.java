package dev.footbridge.programs.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The components of a program by tag: says what a view uses, and how many instances it has. */
public final class Definitions {
  private final Map<String, Definition> byTag = new LinkedHashMap<>();

  /** Adds a component. */
  public void add(Definition definition) {
    byTag.put(definition.tag(), definition);
  }

  /** Returns the paths of the components that the elements use, by tag. */
  public Map<String, Object> used(Collection<Element> elements) {
    Map<String, Object> used = new TreeMap<>();
    for (Element element : elements) {
      Definition definition = byTag.get(element.tag());
      if (definition != null) {
        used.put(element.tag(), definition.path());
      }
      used.putAll(used(element.children()));
    }
    return used;
  }

  /**
   * Returns how many component instances the elements make, with those inside components.
   *
   * @param scope the lengths of lists and the conditions that the elements name
   */
  public int instances(List<Element> elements, Map<String, Integer> scope) {
    return elements.stream().mapToInt(element -> instances(element, scope)).sum();
  }

  private int instances(Element element, Map<String, Integer> scope) {
    String list = element.list();
    String condition = element.condition();
    int times = list == null ? 1 : known(list, scope);
    if (condition != null && known(condition, scope) == 0) {
      times = 0;
    }
    if (times == 0) {
      return 0;
    }
    Definition definition = byTag.get(element.tag());
    int own =
        definition == null
            ? 0
            : 1 + instances(definition.view(), inside(definition, element, scope));
    return times * (own + instances(element.children(), scope));
  }

  /** Returns the scope of a component's view where it is used. */
  private static Map<String, Integer> inside(
      Definition definition, Element host, Map<String, Integer> scope) {
    Map<String, Integer> inside = new HashMap<>(definition.scope());
    host.attributes()
        .forEach(
            (name, value) -> {
              String property = camelCase(name);
              if (inside.containsKey(property)) {
                inside.put(property, value(value, scope));
              }
            });
    return inside;
  }

  private static int value(String text, Map<String, Integer> scope) {
    if (!text.startsWith("{{")) {
      return text.isEmpty() ? 0 : 1;
    }
    String expression = text.substring(2, text.length() - 2);
    return switch (expression) {
      case "true" -> 1;
      case "false" -> 0;
      default -> known(expression, scope);
    };
  }

  private static int known(String name, Map<String, Integer> scope) {
    boolean opposite = name.startsWith("!");
    Integer value = scope.get(opposite ? name.substring(1) : name);
    if (value == null) {
      throw new IllegalArgumentException("the scope " + scope + " says nothing of " + name);
    }
    return opposite ? 1 - Math.min(1, value) : value;
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("-", 0)) {
      camel.append(
          camel.length() == 0 ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return camel.toString();
  }
}
