package dev.footbridge.contract.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.contract.problem.Location;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of a JSON file, with its location. Immutable. */
public final class JsonValue {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private final String file;
  private final @Nullable JsonValue parent;
  private final String step;
  private final int line;
  private final int column;
  private final Kind kind;
  private final String text;
  private final Map<String, Member> members = new LinkedHashMap<>(0);
  private final List<JsonValue> items = new ArrayList<>(0);

  /** The kinds of values. */
  public enum Kind {
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY,
    /** A string. */
    STRING,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** The value {@code null}. */
    NULL,
    /** No value: the file is empty. */
    NOTHING
  }

  /** A member of an object. */
  public static final class Member {
    private final String name;
    private final JsonValue value;
    private final int line;
    private final int column;

    private Member(String name, JsonValue value, int line, int column) {
      this.name = name;
      this.value = value;
      this.line = line;
      this.column = column;
    }

    /** Returns the key. */
    public String name() {
      return name;
    }

    /** Returns the value. */
    public JsonValue value() {
      return value;
    }

    /** Returns the location of the key. */
    public Location location() {
      return Location.inFile(value.file, line, column, value.path());
    }
  }

  private JsonValue(
      String file,
      @Nullable JsonValue parent,
      String step,
      int line,
      int column,
      Kind kind,
      String text) {
    this.file = file;
    this.parent = parent;
    this.step = step;
    this.line = line;
    this.column = column;
    this.kind = kind;
    this.text = text;
  }

  /** Creates the outermost value of a file. */
  static JsonValue root(String file, int line, int column, Kind kind, String text) {
    return new JsonValue(file, null, "$", line, column, kind, text);
  }

  /** Creates a value inside this one; {@code step} is the last part of its JSON path. */
  JsonValue child(String step, int line, int column, Kind kind, String text) {
    return new JsonValue(file, this, step, line, column, kind, text);
  }

  /** Adds a member while the file is read; returns the earlier member of that name, or null. */
  @Nullable Member add(String name, JsonValue value, int keyLine, int keyColumn) {
    return members.putIfAbsent(name, new Member(name, value, keyLine, keyColumn));
  }

  /** Adds an item while the file is read. */
  void add(JsonValue item) {
    items.add(item);
  }

  /** Returns the part of a JSON path that selects a key. */
  static String step(String key) {
    return IDENTIFIER.matcher(key).matches() ? "." + key : "[" + quote(key) + "]";
  }

  /** Returns the kind of value. */
  public Kind kind() {
    return kind;
  }

  /** Returns whether this is an object. */
  public boolean isObject() {
    return kind == Kind.OBJECT;
  }

  /** Returns whether this is an array. */
  public boolean isArray() {
    return kind == Kind.ARRAY;
  }

  /** Returns whether this is a string. */
  public boolean isString() {
    return kind == Kind.STRING;
  }

  /**
   * Returns the text of a string, and the source text of a number, a boolean or null; empty for
   * others.
   */
  public String text() {
    return text;
  }

  /** Returns the members of an object, in the file's order; none for others. */
  public Collection<Member> members() {
    return Collections.unmodifiableCollection(members.values());
  }

  /** Returns the value of an object's member; null if there is none. */
  public @Nullable JsonValue get(String name) {
    Objects.requireNonNull(name, "name");
    Member member = members.get(name);
    return member == null ? null : member.value;
  }

  /** Returns the items of an array; none for others. */
  public List<JsonValue> items() {
    return Collections.unmodifiableList(items);
  }

  /** Returns the location of the value. */
  public Location location() {
    return Location.inFile(file, line, column, path());
  }

  /** Returns the JSON path of the value, such as {@code $.extApi[0].name}. */
  public String path() {
    return parent == null ? step : parent.path() + step;
  }

  /** Returns a description of the value for messages: {@code found the string "yes"}. */
  public String found() {
    return switch (kind) {
      case OBJECT -> "found an object";
      case ARRAY -> "found an array";
      case STRING -> "found the string \"" + text + "\"";
      case NOTHING -> "the file is empty";
      default -> "found " + text;
    };
  }

  /** Returns the value as a Jackson tree, without locations. */
  public JsonNode toNode() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (kind) {
      case OBJECT -> {
        ObjectNode object = nodes.objectNode();
        members.values().forEach(member -> object.set(member.name, member.value.toNode()));
        yield object;
      }
      case ARRAY -> {
        ArrayNode array = nodes.arrayNode(items.size());
        items.forEach(item -> array.add(item.toNode()));
        yield array;
      }
      case STRING -> nodes.textNode(text);
      case NUMBER -> number(nodes);
      case BOOLEAN -> nodes.booleanNode(text.equals("true"));
      case NULL, NOTHING -> nodes.nullNode();
    };
  }

  private JsonNode number(JsonNodeFactory nodes) {
    if (text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      return nodes.numberNode(Double.parseDouble(text));
    }
    if (text.length() > 18) {
      return nodes.numberNode(new BigInteger(text));
    }
    long value = Long.parseLong(text);
    return (int) value == value ? nodes.numberNode((int) value) : nodes.numberNode(value);
  }

  /** Returns the value as JSON, without white space. */
  @Override
  public String toString() {
    StringBuilder json = new StringBuilder();
    writeTo(json);
    return json.toString();
  }

  private void writeTo(StringBuilder json) {
    switch (kind) {
      case OBJECT -> {
        char before = '{';
        for (Member member : members.values()) {
          json.append(before).append(quote(member.name)).append(':');
          member.value.writeTo(json);
          before = ',';
        }
        json.append(members.isEmpty() ? "{}" : "}");
      }
      case ARRAY -> {
        char before = '[';
        for (JsonValue item : items) {
          json.append(before);
          item.writeTo(json);
          before = ',';
        }
        json.append(items.isEmpty() ? "[]" : "]");
      }
      case STRING -> json.append(quote(text));
      default -> json.append(text);
    }
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString();
  }
}
