package dev.footbridge.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule S7: what is no data is refused, not written as what its getters return. */
class DataOnlyTest {
  private final JsonCodec codec = new JsonCodec(500);

  /** A function of the plugin's own. */
  @FunctionalInterface
  interface Discount {
    int of(int price);
  }

  interface NamedDiscount extends Discount {}

  static class Half implements NamedDiscount {
    @Override
    public int of(int price) {
      return price / 2;
    }
  }

  /** Inherits that it is a function. */
  static final class HalfOrLess extends Half {}

  static final class Task implements Callable<String> {
    @Override
    public String call() {
      return "";
    }
  }

  /** A function with a property is data that a function was added to. */
  static final class Priced implements Discount, Marker {
    public int getPrice() {
      return 5;
    }

    @Override
    public int of(int price) {
      return price;
    }
  }

  interface Marker {}

  static Stream<Object> functions() {
    Supplier<String> lambda = () -> "";
    Discount own = price -> price;
    return Stream.of(lambda, own, new Half(), new HalfOrLess(), new Task());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void S7_functionsAreRefused(Object function) {
    assertRefused(function);
  }

  static Stream<Object> innards() {
    return Stream.of(
        new Thread(),
        new IllegalStateException("a"),
        new java.util.Random(),
        String.class,
        DataOnlyTest.class.getClassLoader());
  }

  @ParameterizedTest
  @MethodSource("innards")
  void S7_objectsOfThePlatformAreRefused(Object object) {
    assertRefused(object);
  }

  private void assertRefused(Object value) {
    assertThatThrownBy(() -> codec.writeObject(Map.of("in", value)))
        .isInstanceOf(JsonWriteException.class)
        .cause()
        .hasMessageContaining("a " + value.getClass().getName() + " is not data");
  }

  @Test
  void S7_functionsWithPropertiesAreWritten() throws Exception {
    assertThat(codec.writeObject(Map.of("in", new Priced()))).isEqualTo("{\"in\":{\"price\":5}}");
  }
}
