package dev.footbridge.jvm.text;

import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a source with a caret below it. */
public final class SourceExcerpt {
  private static final Pattern POSITION = Pattern.compile(":(\\d{1,9}):(\\d{1,9})$");
  private static final int MOST_CHARS = 160;

  private SourceExcerpt() {}

  /** Returns the excerpt at {@code file:line:column}, if it is in {@code source}. */
  public static Optional<String> of(JsSource source, String position) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(position, "position");
    Matcher matcher = POSITION.matcher(position);
    if (!matcher.find() || !position.substring(0, matcher.start()).equals(source.name())) {
      return Optional.empty();
    }
    List<String> lines = source.text().lines().toList();
    int number = Integer.parseInt(matcher.group(1));
    int column = Integer.parseInt(matcher.group(2));
    if (number > lines.size() || lines.get(number - 1).length() > MOST_CHARS) {
      return Optional.empty(); // a minified line shows nothing
    }
    String line = lines.get(number - 1);
    String before = line.substring(0, Math.min(column - 1, line.length()));
    return Optional.of("    " + line + "\n    " + before.replaceAll("[^\\t]", " ") + "^");
  }
}
