package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.jvm.text.TerminalText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a page. Each failure shows the page's data, and what happened last in the
 * program.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PageAssert extends AbstractAssert<PageAssert, TestPage> {
  private static final int MOST_EVENTS = 5;
  private static final int MOST_CHARS = 2000;

  PageAssert(TestPage actual) {
    super(actual, PageAssert.class);
  }

  /**
   * Verifies a value of the page's data.
   *
   * @param path as for {@code setData}, such as {@code cart.items[0].count}
   * @param value compared as JSON
   */
  public PageAssert hasData(String path, @Nullable Object value) {
    Objects.requireNonNull(path, "path");
    JsonNode found = actual.dataNode(path);
    JsonNode expected = TestCall.MAPPER.valueToTree(value);
    if (found.isMissingNode()) {
      complain("expected the data to have \"" + path + "\", but it has none");
    } else if (!JsonValues.same(found, expected)) {
      complain("expected \"" + path + "\" to be " + expected + ", but it is " + found);
    }
    return this;
  }

  /**
   * Verifies which page it is.
   *
   * @param url its path, or its path and query, such as {@code pages/order/index?id=3}
   */
  public PageAssert isAt(String url) {
    Objects.requireNonNull(url, "url");
    int mark = url.indexOf('?');
    String path = mark < 0 ? url : url.substring(0, mark);
    boolean isQuery = mark < 0 || queryOf(url.substring(mark + 1)).equals(actual.query());
    if (!isQuery || !(path.startsWith("/") ? path.substring(1) : path).equals(actual.path())) {
      complain("expected the page to be " + url + ", but it is " + actual);
    }
    return this;
  }

  /** Verifies the title that {@code wx.setNavigationBarTitle} set. */
  public PageAssert hasTitle(String title) {
    Objects.requireNonNull(title, "title");
    String found = actual.title();
    if (!found.equals(title)) {
      complain("expected the title to be '" + title + "', but it is '" + found + "'");
    }
    return this;
  }

  /** Verifies that the page is loaded. */
  public PageAssert isOpen() {
    if (!actual.isOpen()) {
      complain("expected the page to be open, but it was closed");
    }
    return this;
  }

  /** Verifies that the page was closed (unloaded). */
  public PageAssert isClosed() {
    if (actual.isOpen()) {
      complain("expected the page to be closed, but it is open");
    }
    return this;
  }

  private static Map<String, String> queryOf(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        query.put(
            equals < 0 ? pair : pair.substring(0, equals),
            equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
    return query;
  }

  private void complain(String sentence) {
    String data = JsonValues.text(actual.dataNode(null));
    String shown = data.length() <= MOST_CHARS ? data : data.substring(0, MOST_CHARS) + "…";
    String text =
        sentence
            + "\n"
            + actual
            + " "
            + shown
            + "\n"
            + String.join("\n", actual.lastEvents(MOST_EVENTS));
    throw failure("%s", TerminalText.lines(text, ""));
  }
}
