package dev.footbridge.programs.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of a view, or a text. */
public final class Element {
  private final String tag;
  private final String text;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Element> children = new ArrayList<>();
  private String key = "id";
  private @Nullable String list;
  private @Nullable String condition;

  private Element(String tag, String text) {
    this.tag = tag;
    this.text = text;
  }

  /**
   * Creates an element.
   *
   * @param attributes a name and its value, again and again
   */
  public static Element of(String tag, String... attributes) {
    Element element = new Element(tag, "");
    for (int i = 0; i < attributes.length; i += 2) {
      element.attributes.put(attributes[i], attributes[i + 1]);
    }
    return element;
  }

  /** Creates a text. */
  public static Element text(String text) {
    return new Element("", text);
  }

  /** Adds children; returns this. */
  public Element with(Element... more) {
    Collections.addAll(children, more);
    return this;
  }

  /** Adds children; returns this. */
  public Element with(List<Element> more) {
    children.addAll(more);
    return this;
  }

  /** Repeats this for each entry of a list, under the name {@code item}; returns this. */
  public Element each(String name) {
    this.list = name;
    return this;
  }

  /** Repeats this for each text of a list, under the name {@code item}; returns this. */
  public Element eachText(String name) {
    this.key = "index";
    return each(name);
  }

  /**
   * Shows this only if a name of the scope, or its opposite with {@code !}, holds; returns this.
   */
  public Element when(String name) {
    this.condition = name;
    return this;
  }

  /** Returns the tag, or nothing for a text. */
  public String tag() {
    return tag;
  }

  /** Returns the text of a text. */
  public String text() {
    return text;
  }

  /** Returns the attributes in their order. */
  public Map<String, String> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  /** Returns the children in their order. */
  public List<Element> children() {
    return Collections.unmodifiableList(children);
  }

  /** Returns the list that this is repeated for, or null. */
  public @Nullable String list() {
    return list;
  }

  /** Returns what tells the entries of the list apart. */
  public String key() {
    return key;
  }

  /** Returns the name that must hold, or null. */
  public @Nullable String condition() {
    return condition;
  }
}
