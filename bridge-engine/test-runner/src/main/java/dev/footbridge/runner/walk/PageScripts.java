package dev.footbridge.runner.walk;

import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.config.AppPage;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the page whose script is in a stack. Immutable. */
final class PageScripts {
  /** The file of a frame: {@code at onLoad (pages/a/a.js:6:5)}, {@code at pages/a/a.js:6:5}. */
  private static final Pattern FILE =
      Pattern.compile("(?m)(?:\\(|at (?:async )?)([^()\n]+?):\\d+(?::\\d+)?\\)?[ \\t]*$");

  private final Map<String, String> pages = new HashMap<>(); // by their scripts

  PageScripts(WholeProgram program) {
    for (AppPage page : program.app().pages()) {
      if (page.script() != null) {
        pages.put(page.script(), page.path());
      }
    }
  }

  /** Returns the page of the innermost frame that is in the script of one; null if none is. */
  @Nullable String pageIn(String stack) {
    Matcher frame = FILE.matcher(stack);
    while (frame.find()) {
      String page = pages.get(frame.group(1));
      if (page != null) {
        return page;
      }
    }
    return null;
  }
}
