package dev.footbridge.standins;

import android.content.Intent;
import android.os.Bundle;
import android.os.Parcelable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Extras of an Intent from a map. */
final class Extras {
  private Extras() {}

  static Intent of(Map<String, ?> extras) {
    Objects.requireNonNull(extras, "extras");
    Bundle bundle = new Bundle();
    extras.forEach((key, value) -> put(bundle, key, value));
    return new Intent().putExtras(bundle);
  }

  /** Puts a value under its own type, by which the plugin gets it. */
  private static void put(Bundle bundle, String key, @Nullable Object value) {
    if (value == null) {
      bundle.putString(key, null);
    } else if (value instanceof List<?> list && !(value instanceof ArrayList)) {
      bundle.putSerializable(key, new ArrayList<>(list)); // the lists that plugins get
    } else if (value instanceof Parcelable parcelable) {
      bundle.putParcelable(key, parcelable);
    } else if (value instanceof Serializable serializable) { // numbers, texts, arrays, lists
      bundle.putSerializable(key, serializable);
    } else if (value instanceof CharSequence text) {
      bundle.putCharSequence(key, text);
    } else {
      throw new IllegalArgumentException(
          "the extra '"
              + key
              + "' is a "
              + value.getClass().getName()
              + ", which an Intent cannot carry; use a text, a number, a boolean, an array, a list, a"
              + " Serializable or a Parcelable");
    }
  }
}
