package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.jvm.json.JsonValues;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The conditions on a call's parameters under which a rule matches. All must be true.
 *
 * @param equal the value that the parameters must equal; null for any
 * @param subset the value that the parameters must contain; null for any
 * @param regex patterns that must be found in the values at these places
 * @param values the required values at these places
 */
record Conditions(
    @Nullable JsonNode equal,
    @Nullable JsonNode subset,
    Map<JsonPointer, Pattern> regex,
    Map<JsonPointer, JsonNode> values) {

  Conditions {
    regex = Map.copyOf(regex);
    values = Map.copyOf(values);
  }

  boolean isEmpty() {
    return equal == null && subset == null && regex.isEmpty() && values.isEmpty();
  }

  /** Returns whether parameters fulfil all conditions. */
  boolean match(JsonNode params) {
    return (equal == null || JsonValues.same(params, equal))
        && (subset == null || JsonValues.contains(params, subset))
        && regex.entrySet().stream().allMatch(e -> find(e.getValue(), params.at(e.getKey())))
        && values.entrySet().stream()
            .allMatch(e -> JsonValues.same(params.at(e.getKey()), e.getValue()));
  }

  /** Returns whether the conditions obviously contradict each other. May return false negatives. */
  boolean contradict() {
    if (equal != null) {
      return !match(equal);
    }
    return values.entrySet().stream()
        .anyMatch(
            e -> {
              Pattern pattern = regex.get(e.getKey());
              JsonNode known = fixed(subset, e.getKey());
              return (pattern != null && !find(pattern, e.getValue()))
                  || (known != null && !JsonValues.contains(e.getValue(), known));
            });
  }

  /** Returns whether these obviously match all that {@code narrow} matches. May miss cases. */
  boolean cover(Conditions narrow) {
    if (narrow.equal != null) {
      return match(narrow.equal);
    }
    return equal == null
        && (subset == null || (narrow.subset != null && JsonValues.contains(narrow.subset, subset)))
        && values.entrySet().stream()
            .allMatch(e -> narrow.fixes(e.getKey(), node -> JsonValues.same(node, e.getValue())))
        && regex.entrySet().stream()
            .allMatch(
                e ->
                    samePattern(e.getValue(), narrow.regex.get(e.getKey()))
                        || narrow.fixes(e.getKey(), node -> find(e.getValue(), node)));
  }

  /** Returns whether the conditions fix the value at a place, and it passes {@code test}. */
  private boolean fixes(JsonPointer place, Predicate<JsonNode> test) {
    JsonNode value = values.get(place);
    JsonNode known = value == null ? fixed(subset, place) : value;
    return known != null && !known.isContainerNode() && test.test(known);
  }

  private static @Nullable JsonNode fixed(@Nullable JsonNode subset, JsonPointer place) {
    JsonNode known = subset == null ? null : subset.at(place);
    return known == null || known.isMissingNode() ? null : known;
  }

  private static boolean find(Pattern pattern, JsonNode value) {
    return value.isValueNode() && !value.isNull() && pattern.matcher(value.asText()).find();
  }

  private static boolean samePattern(Pattern a, @Nullable Pattern b) {
    return b != null && a.pattern().equals(b.pattern());
  }
}
