package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.builtin.AppBaseInfo;
import dev.footbridge.engine.builtin.DeviceInfo;
import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.builtin.WindowInfo;
import dev.footbridge.engine.builtin.WindowInfo.SafeArea;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The values that users compare and print: each property counts. */
class ValueTypesTest {
  /** A value for each type of a property, none of which is a default. */
  private static final Map<Class<?>, Object> OTHERS =
      Map.of(
          int.class,
          77,
          long.class,
          77L,
          double.class,
          7.5,
          String.class,
          "other",
          Duration.class,
          Duration.ofSeconds(77),
          Map.class,
          Map.of("other", "value"),
          SafeArea.class,
          new SafeArea(1, 2, 3, 4, 5, 6),
          DeviceInfo.class,
          DeviceInfo.DEFAULT.withBrand("other"),
          WindowInfo.class,
          WindowInfo.DEFAULT.withScreenTop(77),
          AppBaseInfo.class,
          AppBaseInfo.DEFAULT.withTheme("other"));

  static List<Object> values() {
    return List.of(
        LaunchOptions.DEFAULT,
        Limits.DEFAULT,
        DeviceInfo.DEFAULT,
        WindowInfo.DEFAULT,
        AppBaseInfo.DEFAULT,
        SystemInfo.DEFAULT,
        ScriptError.of(ScriptError.Kind.UNCAUGHT, "Error: a"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void eachPropertyIsCopiedComparedAndPrinted(Object value) throws Exception {
    List<Method> changes = changes(value).toList();
    assertThat(changes).isNotEmpty();
    for (Method change : changes) {
      String property = change.getName().substring("with".length());
      String name = property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1);
      Object other = OTHERS.get(change.getParameterTypes()[0]);
      Object changed = change.invoke(value, other);

      assertThat(value.getClass().getMethod(name).invoke(changed)).isEqualTo(other);
      assertThat(changed).as(name).isNotEqualTo(value);
      assertThat(changed.hashCode()).as(name).isNotEqualTo(value.hashCode());
      assertThat(changed).isEqualTo(change.invoke(value, other));
      assertThat(changed).hasSameHashCodeAs(change.invoke(value, other));
      assertThat(changed.toString())
          .startsWith(value.getClass().getSimpleName() + "[")
          .contains(name + "=" + other);
      for (Method unrelated : changes) {
        if (!unrelated.equals(change)) {
          Object kept = OTHERS.get(unrelated.getParameterTypes()[0]);
          assertThat(change.invoke(unrelated.invoke(value, kept), other)).isNotEqualTo(changed);
        }
      }
    }
    assertThat(value).isNotEqualTo("something else");
  }

  private static Stream<Method> changes(Object value) {
    return Arrays.stream(value.getClass().getMethods())
        .filter(method -> method.getName().startsWith("with"));
  }

  @Test
  void aSourceIsItsNameAndItsText() {
    JsSource source = new JsSource("a.js", "1");
    assertThat(source)
        .isEqualTo(new JsSource("a.js", "1"))
        .hasToString("JsSource[name=a.js, text=1]");
    assertThat(source).hasSameHashCodeAs(new JsSource("a.js", "1"));
    assertThat(source)
        .isNotEqualTo(new JsSource("b.js", "1"))
        .isNotEqualTo(new JsSource("a.js", "2"))
        .isNotEqualTo("a.js");
    assertThat(source.hashCode()).isNotEqualTo(new JsSource("b.js", "1").hashCode());
  }

  @Test
  void aPayloadIsItsText() {
    assertThat(Payload.of("{}")).isEqualTo(Payload.of("{}")).hasToString("{}");
    assertThat(Payload.of("{}")).hasSameHashCodeAs(Payload.of("{}"));
    assertThat(Payload.of("{}")).isNotEqualTo(Payload.of("[]")).isNotEqualTo("{}");
    assertThat(Payload.of("[]").hashCode()).isNotEqualTo(Payload.of("{}").hashCode());
  }

  @Test
  void anOutcomeSaysHowACallEndedAndWhy() {
    Throwable cause = new IllegalStateException("no card");
    Outcome failed = Outcome.failedBy(ErrorCode.HANDLER_THREW, Payload.of("{\"n\":1}"), cause);
    assertThat(failed.errorCode()).isEqualTo(ErrorCode.HANDLER_THREW);
    assertThat(failed.cause()).isSameAs(cause);
    assertThat(failed.isOk()).isFalse();
    assertThat(failed).hasToString("fail {\"n\":1}");

    Outcome ok = Outcome.ok(Payload.of("{}"));
    assertThat(ok.errorCode()).isNull();
    assertThat(ok.cause()).isNull();
    assertThat(ok.isOk()).isTrue();
    assertThat(ok).hasToString("ok {}");
  }
}
