package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.content.Intent;
import android.os.Bundle;
import org.junit.jupiter.api.Test;

/** Bundles and Intents. */
class ValuesTest {
  /** All programs, and all Intents without extras, share it. */
  @Test
  void theEmptyBundleStaysEmpty() {
    assertThatThrownBy(() -> Bundle.EMPTY.putString("key", "value"))
        .isInstanceOf(UnsupportedOperationException.class);
    Bundle.EMPTY.remove("key");
    Bundle.EMPTY.clear();

    assertThat(new Intent().getStringExtra("key")).isNull();
    assertThat(new Intent().getStringExtra(null)).isNull();
    assertThat(new Bundle(Bundle.EMPTY).isEmpty()).isTrue();
  }
}
