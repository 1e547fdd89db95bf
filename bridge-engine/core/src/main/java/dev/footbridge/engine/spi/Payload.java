package dev.footbridge.engine.spi;

import java.util.Objects;

/**
 * The data that crosses between JavaScript and Java: JSON text, kept as a {@link String} all the
 * way, so that lone surrogates survive (rule X6). Immutable.
 *
 * <p>Byte buffers will be added beside the text (rule B1). Until then, payloads with equal text are
 * equal.
 */
public final class Payload {
  private final String json;

  private Payload(String json) {
    this.json = json;
  }

  /**
   * Creates a payload.
   *
   * @param json the text, never null; JSON, unless an operation says otherwise
   */
  public static Payload of(String json) {
    return new Payload(Objects.requireNonNull(json, "json"));
  }

  /** Returns the JSON text. */
  public String json() {
    return json;
  }

  /** Returns the size in UTF-16 code units, which counts for limits (rule X5). */
  public int length() {
    return json.length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload payload && payload.json.equals(json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** Returns the JSON text. */
  @Override
  public String toString() {
    return json;
  }
}
