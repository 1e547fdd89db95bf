package dev.footbridge.standins;

import java.util.Objects;

/**
 * A toast that a plugin showed.
 *
 * @param text its text
 * @param isLong whether it is shown for the long time
 */
public record ShownToast(String text, boolean isLong) {
  /** Creates a toast; the text must not be null. */
  public ShownToast {
    Objects.requireNonNull(text, "text");
  }
}
