package dev.footbridge.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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

  /** An interface of one method that does not say that it is a function's. */
  interface Unmarked {
    void run();
  }

  static final class Named implements Marker {}

  static Stream<Object> functions() {
    Supplier<String> lambda = () -> "";
    Discount own = price -> price;
    Unmarked unmarked = () -> {};
    return Stream.of(lambda, own, unmarked, new Half(), new HalfOrLess(), new Task());
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

  /** Marks a class, as Kotlin's and Jackson's annotations do. */
  @JsonSerialize
  static final class Marked {
    @SuppressWarnings("unused") // no getter reads it
    private final int secret = 1;
  }

  static final class Plain {}

  @ParameterizedTest
  @MethodSource("empty")
  void S7_objectsWithoutPropertiesAreRefused(Object object) {
    assertThatThrownBy(() -> codec.writeObject(Map.of("in", object)))
        .hasMessage("the result cannot be written as JSON (at in)")
        .cause()
        .hasMessageContaining(
            "a " + object.getClass().getName() + " has no public getters or fields; give it some");
  }

  static Stream<Object> empty() {
    return Stream.of(new Marked(), new Plain(), new Named());
  }

  record Nothing() {}

  /** One of several, told from the others by its name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonTypeName("bare")
  static final class Bare {}

  record Holder(Bare in) {}

  static final class Open {
    @JsonAnyGetter
    Map<String, Integer> members() {
      return Map.of("n", 1);
    }
  }

  @Test
  void S7_dataWithoutPropertiesOfItsOwnIsWritten() throws Exception {
    assertThat(codec.writeObject(Map.of("in", new Nothing()))).isEqualTo("{\"in\":{}}");
    assertThat(codec.writeObject(new Holder(new Bare())))
        .isEqualTo("{\"in\":{\"@type\":\"bare\"}}");
    assertThat(codec.writeObject(Map.of("in", new Open()))).isEqualTo("{\"in\":{\"n\":1}}");
  }

  @Test
  void S7_whatMustBeClosedIsRefusedThoughItHasItems() throws Exception {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("."));
        Scanner words = new Scanner("a b")) {
      assertRefused(files);
      assertRefused(words);
    }
    assertRefused(new SQLException("a"));
    assertThat(codec.writeObject(Map.of("in", Stream.of(1)))).isEqualTo("{\"in\":[1]}");
  }

  @Test
  void S7_aValueToComeIsRefusedInOtherWords() {
    assertThatThrownBy(
            () -> codec.writeObject(Map.of("in", CompletableFuture.completedFuture("a"))))
        .cause()
        .hasMessageContaining("CompletableFuture is a value to come; wait for it, or return");
  }
}
