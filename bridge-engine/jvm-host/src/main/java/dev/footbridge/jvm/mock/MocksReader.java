package dev.footbridge.jvm.mock;

import dev.footbridge.contract.json.JsonFile;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.json.ValueReader;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Reads one mocks file. */
final class MocksReader {
  private static final List<String> KEYS = List.of("mocks", "seed");

  private final Problems problems = new Problems();
  private final ValueReader values = new ValueReader(problems);
  private final List<MockRule> rules = new ArrayList<>();
  private long seed;

  /**
   * Reads the file.
   *
   * @throws BridgeConfigurationException with everything that is wrong
   */
  MocksReader(String file, String text) {
    JsonValue root = JsonFile.read(file, text, problems);
    if (root != null && values.isObject(root, "{\"mocks\": […]}")) {
      readFile(root);
    }
    problems.sortByPlace();
    problems.throwErrors();
  }

  List<MockRule> rules() {
    return rules;
  }

  long seed() {
    return seed;
  }

  private void readFile(JsonValue root) {
    for (JsonValue.Member member : root.members()) {
      switch (member.name()) {
        case "mocks" -> readRules(member.value());
        case "seed" -> {
          Long number = values.wholeNumber(member.value(), Long.MIN_VALUE, "a whole number");
          seed = number == null ? 0 : number;
        }
        case "$schema" -> {} // for editors
        default -> values.unknownKey(member, KEYS);
      }
    }
    if (root.get("mocks") == null) {
      values.missingKey(root, "mocks", KEYS, "add \"mocks\": […]");
    }
  }

  private void readRules(JsonValue list) {
    for (JsonValue rule : values.items(list, "an array of rules")) {
      if (values.isObject(rule, "{\"api\": …, \"ok\": {…}}")) {
        new MockRuleReader(problems, values).read(rule).ifPresent(rules::add);
      }
    }
  }
}
