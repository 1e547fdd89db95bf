package dev.footbridge.engine.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Masks secrets by the names of their keys. A key is secret if it contains one of the names,
 * ignoring case, {@code -} and {@code _}: {@code token} masks {@code access_token}, too. The value,
 * even a whole object or array, is replaced by {@value #MASK}.
 *
 * <p>If an object has a secret name under {@code key} or {@code name}, as in calls of the storage
 * APIs, its {@code data} and {@code value} are masked. A secret inside a text, such as a reason, is
 * not found.
 */
public final class Redaction {
  /** The text that replaces a secret. */
  public static final String MASK = "***";

  /** Masks the common names of secrets. */
  public static final Redaction DEFAULT =
      new Redaction(
          List.of(
              "apikey",
              "authorization",
              "cookie",
              "credential",
              "passcode",
              "passwd",
              "password",
              "pincode",
              "privatekey",
              "pwd",
              "secret",
              "sessionid",
              "sessionkey",
              "token"));

  /** Masks nothing. */
  public static final Redaction NONE = new Redaction(List.of());

  private static final List<String> NAMING = List.of("key", "name");
  private static final List<String> NAMED = List.of("data", "value");

  private final List<String> names;

  private Redaction(List<String> names) {
    this.names = names;
  }

  /** Returns a redaction of these names only. */
  public static Redaction of(List<String> names) {
    Objects.requireNonNull(names, "names");
    return NONE.and(names);
  }

  /** Returns a redaction that also masks these names; empty names are ignored. */
  public Redaction and(List<String> more) {
    Objects.requireNonNull(more, "more");
    List<String> all = new ArrayList<>(names);
    for (String name : more) {
      String plain = plain(name);
      if (!plain.isEmpty() && !all.contains(plain)) {
        all.add(plain);
      }
    }
    return new Redaction(Collections.unmodifiableList(all));
  }

  /** Returns the names, in lower case and without {@code -} and {@code _}. */
  public List<String> names() {
    return names;
  }

  /** Returns whether the value of that key is a secret. */
  public boolean isSecret(String key) {
    Objects.requireNonNull(key, "key");
    String plain = plain(key);
    return names.stream().anyMatch(plain::contains);
  }

  /** Returns a copy without secrets. */
  public JsonNode mask(JsonNode node) {
    Objects.requireNonNull(node, "node");
    return mask(node, false);
  }

  /**
   * Returns a copy of a call's answer, without secrets.
   *
   * @param api the name of the API
   * @param params the parameters of the call
   */
  public JsonNode maskAnswer(JsonNode answer, String api, JsonNode params) {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(params, "params");
    return mask(answer, isSecret(api) || namesSecret(params) || namesSecret(params.path("data")));
  }

  private JsonNode mask(JsonNode node, boolean named) {
    if (node instanceof ObjectNode object) {
      boolean namesHere = named || namesSecret(object);
      ObjectNode masked = object.objectNode();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        String key = entry.getKey();
        boolean secret = isSecret(key) || (namesHere && NAMED.contains(key));
        masked.set(key, secret ? TextNode.valueOf(MASK) : mask(entry.getValue(), false));
      }
      return masked;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode masked = array.arrayNode(array.size());
      array.forEach(item -> masked.add(mask(item, false)));
      return masked;
    }
    return node;
  }

  private boolean namesSecret(JsonNode node) {
    return NAMING.stream()
        .map(node::path)
        .anyMatch(name -> name.isTextual() && isSecret(name.textValue()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  @Override
  public String toString() {
    return Arrays.toString(names.toArray());
  }
}
