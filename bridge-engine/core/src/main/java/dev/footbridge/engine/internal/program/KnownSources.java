package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.logic.ModuleSource;
import dev.footbridge.engine.logic.SourcePositions.Position;
import dev.footbridge.engine.spi.JsSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sources of one program, by name, and the places in them. Safe for use by many threads. */
final class KnownSources {
  private static final Pattern POSITION =
      Pattern.compile("(?<file>.*?):(?<line>\\d{1,9})(?::(?<column>\\d{1,9}))?");

  /** The place at the end of a frame: {@code at f (file:line:column)}. */
  private static final Pattern FRAME =
      Pattern.compile("(?<head>\\s*at (?:.* \\()?)(?<place>[^()]+)(?<tail>\\)?)");

  private final Map<String, JsSource> sources = new ConcurrentHashMap<>();
  private final Map<String, ModuleSource> modules = new ConcurrentHashMap<>();

  /** A line of a source of the program; the first has the number 1. */
  record SourceLine(JsSource source, int number) {
    String text() {
      String[] lines = source.text().split("\n", -1);
      return number <= lines.length ? lines[number - 1] : "";
    }
  }

  /** Adds a source; the last one of a name counts. */
  void add(JsSource source) {
    ModuleSource module = modules.get(source.name());
    if (module == null || !module.converted().equals(source)) {
      modules.remove(source.name());
      sources.put(source.name(), source);
    }
  }

  /** Adds a module, whose converted text is about to run. */
  void add(ModuleSource module) {
    modules.put(module.author().name(), module);
    sources.put(module.author().name(), module.author());
  }

  /** Returns the line at a position of the author's; null if it is not known. */
  @Nullable SourceLine lineAt(@Nullable String position) {
    Matcher place = POSITION.matcher(position == null ? "" : position);
    JsSource source = place.matches() ? sources.get(place.group("file")) : null;
    return source == null ? null : new SourceLine(source, Integer.parseInt(place.group("line")));
  }

  /** Returns a position as the author knows it (rule W16). */
  @Nullable String author(@Nullable String position) {
    if (position == null || modules.isEmpty()) {
      return position;
    }
    Matcher place = POSITION.matcher(position);
    ModuleSource module = place.matches() ? modules.get(place.group("file")) : null;
    if (module == null) {
      return position;
    }
    String column = place.group("column");
    Position original =
        module
            .positions()
            .original(
                Integer.parseInt(place.group("line")),
                column == null ? 0 : Integer.parseInt(column));
    return module.author().name()
        + ":"
        + original.line()
        + (original.column() == 0 ? "" : ":" + original.column());
  }

  /** Returns a stack with the positions as the author knows them. */
  String authors(String stack) {
    if (stack.isEmpty() || modules.isEmpty()) {
      return stack;
    }
    StringBuilder mapped = new StringBuilder(stack.length());
    for (String line : stack.split("\n", -1)) {
      Matcher frame = FRAME.matcher(line);
      mapped.append(mapped.length() == 0 ? "" : "\n");
      if (frame.matches()) {
        mapped
            .append(frame.group("head"))
            .append(author(frame.group("place")))
            .append(frame.group("tail"));
      } else {
        mapped.append(line);
      }
    }
    return mapped.toString();
  }
}
