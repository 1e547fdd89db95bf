package dev.footbridge.jvm.event;

import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.jvm.json.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a whole program, in words; see {@link ProgramListener#happened}. An
 * event of a kind that is not known here has its data as words.
 */
public final class ProgramEvent {
  /** A hook of the app was called: {@code {hook}}. */
  public static final String APP = "app";

  /** A hook of a page, or another of its functions, was called: {@code {hook, page, query}}. */
  public static final String PAGE = "page";

  /** The page stack changed: {@code {type, page, stack}}. */
  public static final String NAVIGATE = "navigate";

  /** The program asked for something on the screen, which was recorded: {@code {api, params}}. */
  public static final String UI = "ui";

  /** A page that does not exist was to be opened: {@code {page}}. */
  public static final String NOT_FOUND = "notFound";

  /** The program asked the user something, and nobody answered: {@code {api, params}}. */
  public static final String UNANSWERED = "unanswered";

  /** A call was answered that means nothing without a screen: {@code {api}}. */
  public static final String NO_SCREEN = "noscreen";

  /** The members that are shown without their names, if they are alone. */
  private static final Set<String> PLAIN = Set.of("query", "params", "options");

  private final String kind;
  private final String json;
  private final String label;
  private final String name;
  private final String rest;
  private final String page;
  private final String hook;
  private final String api;

  private ProgramEvent(String kind, String json) {
    this.kind = kind;
    this.json = json;
    Map<String, String> members = JsonValues.members(json);
    page = text(members.get("page"));
    hook = text(members.get("hook"));
    api = text(members.get("api"));
    switch (kind) {
      case APP -> {
        label = kind;
        name = "";
        rest = words(hook, left(members, "hook"));
      }
      case PAGE -> {
        label = kind;
        name = page;
        rest = words(hook, left(members, "page", "hook"));
      }
      case NAVIGATE -> {
        label = "->";
        name = words(text(members.get("type")), page);
        String stack = PageStack.text(members.getOrDefault("stack", "[]"));
        rest = words(stack, left(members, "type", "page", "stack"));
      }
      case NOT_FOUND -> {
        label = "not found:";
        name = page;
        rest = left(members, "page");
      }
      case UNANSWERED -> {
        label = "unanswered:";
        name = api;
        rest = left(members, "api");
      }
      case NO_SCREEN -> {
        label = "no screen:";
        name = api;
        rest = left(members, "api");
      }
      default -> {
        label = kind;
        name = api;
        rest = members.isEmpty() && !json.equals("{}") ? json : left(members, "api");
      }
    }
  }

  /**
   * Returns an event.
   *
   * @param kind what it is: one of the constants here, or another word
   * @param json a JSON object that describes it
   */
  public static ProgramEvent of(String kind, String json) {
    return new ProgramEvent(
        Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(json, "json"));
  }

  /** Returns what it is: one of the constants here, or another word. */
  public String kind() {
    return kind;
  }

  /** Returns the JSON object that describes it, as text. */
  public String json() {
    return json;
  }

  /** Returns the path of the page concerned; empty if there is none. */
  public String page() {
    return page;
  }

  /** Returns the name of the function that was called; empty if there is none. */
  public String hook() {
    return hook;
  }

  /** Returns the name of the API concerned; empty if there is none. */
  public String api() {
    return api;
  }

  /** Returns the word at the beginning of its line, such as {@code page}. */
  public String label() {
    return label;
  }

  /** Returns whose event it is, such as the path of a page; empty if the label says all. */
  public String name() {
    return name;
  }

  /** Returns the rest of its line, such as {@code onLoad {"id":"3"}}; may be empty, or long. */
  public String rest() {
    return rest;
  }

  /** Returns whether another page takes its place on top of the stack, but by going back. */
  public boolean goesToPage() {
    return kind.equals(NAVIGATE) && !name.startsWith("navigateBack");
  }

  /** Returns whether this is a page's load, which opens it. */
  public boolean opensPage() {
    return kind.equals(PAGE) && hook.equals("onLoad");
  }

  /** Returns its line without the label. */
  public String text() {
    return words(name, rest);
  }

  /** Returns its line. */
  @Override
  public String toString() {
    return words(label, text());
  }

  /** Returns the members that are not shown yet, without empty ones. */
  private static String left(Map<String, String> members, String... shown) {
    Map<String, String> left = new LinkedHashMap<>(members);
    left.keySet().removeAll(Set.of(shown));
    left.values().removeIf(value -> value.equals("{}") || value.equals("null"));
    if (left.size() == 1 && PLAIN.containsAll(left.keySet())) {
      return left.values().iterator().next();
    }
    return left.isEmpty()
        ? ""
        : left.entrySet().stream()
            .map(each -> JsonValues.quoted(each.getKey()) + ":" + each.getValue())
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(@Nullable String json) {
    return json == null ? "" : JsonValues.asText(json);
  }

  private static String words(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }
}
