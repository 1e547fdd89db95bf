package dev.footbridge.jvm.trace;

import dev.footbridge.jvm.event.ProgramEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one program as spans of its trace, each from its load to its unload, with spans
 * inside of it while it is shown. Guarded by the writer's lock.
 */
final class PageSpans {
  private static final String SHOWN = "shown";

  private final TraceWriter writer;
  private final int pid;
  private final Deque<Page> loaded = new ArrayDeque<>(); // the one loaded last first
  private long count;

  PageSpans(TraceWriter writer, int pid) {
    this.writer = writer;
    this.pid = pid;
  }

  /** Writes an event of a page. Of two pages with one path, it is one of the one loaded last. */
  void happened(ProgramEvent event) {
    if (event.opensPage()) {
      Page page = new Page(event.page(), new TraceWriter.Span("page", ++count));
      loaded.push(page);
      write("b", page, page.path, Map.of("data", event.json()));
      return;
    }
    Page page = top(event.page());
    if (page == null) { // not loaded, as far as this knows
      writer.write("i", pid, ProgramTrace.JS_THREAD, event.toString(), Map.of());
      return;
    }
    switch (event.hook()) {
      case "onShow" -> show(page);
      case "onHide" -> hide(page);
      case "onUnload" -> {
        loaded.remove(page);
        end(page);
      }
      default -> write("n", page, event.hook(), Map.of("data", event.json()));
    }
  }

  /** Ends the spans of all pages. */
  void endAll() {
    loaded.forEach(this::end);
    loaded.clear();
  }

  private void show(Page page) {
    if (!page.shown) {
      page.shown = true;
      write("b", page, SHOWN, Map.of());
    }
  }

  private void hide(Page page) {
    if (page.shown) {
      page.shown = false;
      write("e", page, SHOWN, Map.of());
    }
  }

  private void end(Page page) {
    hide(page);
    write("e", page, page.path, Map.of());
  }

  private void write(String phase, Page page, String name, Map<String, String> args) {
    writer.write(phase, pid, ProgramTrace.JS_THREAD, name, page.span, args);
  }

  private @Nullable Page top(String path) {
    return loaded.stream().filter(page -> page.path.equals(path)).findFirst().orElse(null);
  }

  /** A page that is loaded. */
  private static final class Page {
    private final String path;
    private final TraceWriter.Span span;
    private boolean shown;

    private Page(String path, TraceWriter.Span span) {
      this.path = path;
      this.span = span;
    }
  }
}
