package dev.footbridge.programs.view;

import java.util.ArrayList;
import java.util.List;

/** Writes elements as WXML, formatted for people. */
public final class Wxml {
  private static final int WIDTH = 100;

  private Wxml() {}

  /** Returns the text of a file. */
  public static String write(List<Element> elements) {
    StringBuilder text = new StringBuilder();
    elements.forEach(element -> write(element, "", text));
    return text.toString();
  }

  private static void write(Element element, String indentation, StringBuilder text) {
    if (element.tag().isEmpty()) {
      text.append(indentation).append(element.text()).append('\n');
      return;
    }
    text.append(indentation).append('<').append(element.tag());
    String attributes = attributes(element, indentation);
    text.append(attributes);
    List<Element> children = element.children();
    String end = "</" + element.tag() + ">\n";
    if (children.isEmpty()) {
      text.append(attributes.contains("\n") ? "/>\n" : " />\n");
    } else if (children.size() == 1 && children.get(0).tag().isEmpty()) {
      text.append('>').append(children.get(0).text()).append(end);
    } else {
      text.append(">\n");
      children.forEach(child -> write(child, indentation + "  ", text));
      text.append(indentation).append(end);
    }
  }

  private static String attributes(Element element, String indentation) {
    List<String> parts = new ArrayList<>();
    if (element.condition() != null) {
      parts.add("wx:if=\"{{" + element.condition() + "}}\"");
    }
    if (element.list() != null) {
      parts.add("wx:for=\"{{" + element.list() + "}}\"");
      parts.add("wx:key=\"" + element.key() + "\"");
    }
    element.attributes().forEach((name, value) -> parts.add(name + "=\"" + value + "\""));
    String line = String.join(" ", parts);
    if (line.length() + indentation.length() + element.tag().length() > WIDTH) {
      String separator = "\n" + indentation + "  ";
      return separator + String.join(separator, parts) + "\n" + indentation;
    }
    return parts.isEmpty() ? "" : " " + line;
  }
}
