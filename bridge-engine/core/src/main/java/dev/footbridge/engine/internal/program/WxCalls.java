package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.spi.JsSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the APIs that a source line calls, as {@code wx.x(} or through a variable. */
final class WxCalls {
  private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
  private static final String NO_NAME_BEFORE = "(?<![\\p{L}\\p{N}_$.])";
  private static final Pattern MEMBER =
      Pattern.compile(
          NO_NAME_BEFORE
              + "wx\\s*(?:\\??\\.\\s*("
              + NAME
              + ")|\\[\\s*(['\"])("
              + NAME
              + ")\\2\\s*\\])\\s*\\(");
  private static final Pattern PLAIN = Pattern.compile(NO_NAME_BEFORE + "(" + NAME + ")\\s*\\(");
  private static final Pattern TAKEN = Pattern.compile("\\{([^{}]*)\\}\\s*=\\s*wx\\b");
  private static final Pattern TAKEN_NAME =
      Pattern.compile("(" + NAME + ")(?:\\s*:\\s*(" + NAME + "))?");

  private WxCalls() {}

  /** Returns the APIs called on that line (the first is 1), in source order. */
  static List<String> on(JsSource source, int line) {
    String text = source.text();
    int start = 0;
    for (int i = 1; i < line && start >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return List.of();
      }
    }
    int end = text.indexOf('\n', start);
    end = end < 0 ? text.length() : end;
    List<String> names = new ArrayList<>();
    Matcher member = MEMBER.matcher(text); // a match may span several lines
    while (member.find() && member.start() < end) {
      if (member.end() > start) {
        names.add(member.group(1) == null ? member.group(3) : member.group(1));
      }
    }
    Map<String, String> taken = takenFromWx(text);
    Matcher plain = PLAIN.matcher(text).region(start, end);
    while (!taken.isEmpty() && plain.find()) {
      String name = taken.get(plain.group(1));
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** Returns the variables of {@code const {name, other: variable} = wx}, each with its API. */
  private static Map<String, String> takenFromWx(String text) {
    Map<String, String> taken = new HashMap<>();
    Matcher each = TAKEN.matcher(text);
    while (each.find()) {
      Matcher name = TAKEN_NAME.matcher(each.group(1));
      while (name.find()) {
        taken.put(name.group(2) == null ? name.group(1) : name.group(2), name.group(1));
      }
    }
    return taken;
  }
}
