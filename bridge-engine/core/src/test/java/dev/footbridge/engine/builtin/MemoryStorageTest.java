package dev.footbridge.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Storage that lasts as long as the process. */
class MemoryStorageTest {
  private final MemoryStorage storage = new MemoryStorage();

  @Test
  void valuesAreStoredUntilTheyAreRemoved() {
    storage.set("b", "1");
    storage.set("a", "2");
    storage.set("b", "3");

    assertThat(storage.get("b")).isEqualTo("3");
    assertThat(storage.keys()).as("in the order they were first set").containsExactly("b", "a");
    storage.remove("b");
    storage.remove("absent");
    assertThat(storage.get("b")).isNull();
    assertThat(storage.keys()).containsExactly("a");
  }

  @Test
  void theSizeIsThatOfKeysAndValues() {
    assertThat(storage.size()).isZero();
    storage.set("key", "12");
    storage.set("k", "\"four\"");
    assertThat(storage.size()).isEqualTo(3 + 2 + 1 + 6);
    storage.set("key", "1");
    assertThat(storage.size()).isEqualTo(3 + 1 + 1 + 6);
  }

  @Test
  void clearingForgetsEverything() {
    storage.set("a", "1");
    storage.clear();

    assertThat(storage.keys()).isEmpty();
    assertThat(storage.size()).isZero();
  }

  @Test
  void theKeysGivenAreACopy() {
    storage.set("a", "1");
    storage.keys().clear();

    assertThat(storage.keys()).containsExactly("a");
  }
}
