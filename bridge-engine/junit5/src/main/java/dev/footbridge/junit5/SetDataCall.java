package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** A call of a page's {@code setData}. Immutable. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SetDataCall {
  private final List<String> keys;
  private final int size;

  SetDataCall(JsonNode call) {
    List<String> paths = new ArrayList<>();
    call.path("keys").forEach(key -> paths.add(key.asText()));
    this.keys = List.copyOf(paths);
    this.size = call.path("size").asInt(-1);
  }

  /** Returns the paths that it set, such as {@code cart.items[0]}, in their order. */
  public List<String> keys() {
    return keys;
  }

  /** Returns the size of what it set, in UTF-16 units of its JSON; -1 if that has no JSON. */
  public int size() {
    return size;
  }

  @Override
  public String toString() {
    return "setData of " + String.join(", ", keys) + " (" + size + " characters)";
  }
}
