package dev.footbridge.jvm.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.jvm.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The differences between recorded and current parameters, a line each. */
final class Differences {
  private static final int MOST = 20;

  private final List<String> lines = new ArrayList<>();

  private Differences() {}

  /** Returns the differences, each with its JSON pointer; none if the two are equal. */
  static List<String> between(JsonNode recorded, JsonNode now) {
    Differences differences = new Differences();
    differences.compare("", recorded, now);
    List<String> lines = differences.lines;
    return lines.size() <= MOST ? lines : lines.subList(0, MOST);
  }

  private void compare(String place, JsonNode recorded, JsonNode now) {
    if (recorded.isObject() && now.isObject()) {
      for (Map.Entry<String, JsonNode> entry : recorded.properties()) {
        compare(place + "/" + entry.getKey(), entry.getValue(), now.path(entry.getKey()));
      }
      for (Map.Entry<String, JsonNode> entry : now.properties()) {
        if (!recorded.has(entry.getKey())) {
          lines.add(place + "/" + entry.getKey() + ": now " + entry.getValue() + ", not recorded");
        }
      }
    } else if (recorded.isArray() && now.isArray()) {
      for (int i = 0; i < Math.max(recorded.size(), now.size()); i++) {
        compare(place + "/" + i, recorded.path(i), now.path(i));
      }
    } else if (recorded.isMissingNode()) {
      lines.add(place + ": now " + now + ", not recorded");
    } else if (now.isMissingNode()) {
      lines.add(place + ": recorded " + recorded + ", now missing");
    } else if (!JsonValues.same(recorded, now)) {
      lines.add(place + ": recorded " + recorded + ", now " + now);
    }
  }
}
