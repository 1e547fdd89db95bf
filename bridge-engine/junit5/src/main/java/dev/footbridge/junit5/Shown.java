package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.jvm.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of a whole program would show: a toast, a modal or an action sheet (rules W50,
 * W51). It shows what was at that time, and does not change.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Shown {
  private final JsonNode shown;

  Shown(JsonNode shown) {
    this.shown = shown;
  }

  /** Returns the title, or the {@code alertText} of an action sheet; empty if there is none. */
  public String title() {
    return text(shown.has("alertText") ? "alertText" : "title");
  }

  /** Returns the text of a modal; empty for others. */
  public String content() {
    return text("content");
  }

  /** Returns the items of an action sheet; empty for others. */
  public List<String> items() {
    List<String> items = new ArrayList<>();
    shown.path("itemList").forEach(item -> items.add(item.asText()));
    return List.copyOf(items);
  }

  /** Returns the path of the page that was on top; empty if none was open. */
  public String page() {
    return text("page");
  }

  /** Returns all that is known of it, such as {@code icon} and {@code duration} of a toast. */
  public Map<String, @Nullable Object> values() {
    @SuppressWarnings("unchecked") // JSON object keys are strings
    Map<String, @Nullable Object> values = TestCall.MAPPER.convertValue(shown, Map.class);
    return values;
  }

  /** Returns the API that asks for an answer; empty for what is not of an open question. */
  String api() {
    return text("api");
  }

  private String text(String name) {
    return shown.path(name).asText("");
  }

  /** Returns all that is known of it, as JSON. */
  @Override
  public String toString() {
    return JsonValues.text(shown);
  }
}
