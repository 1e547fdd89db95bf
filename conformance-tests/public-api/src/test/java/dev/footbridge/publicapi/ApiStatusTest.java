package dev.footbridge.publicapi;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;
import static org.apiguardian.api.API.Status.STABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.builtin.WindowInfo;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.logic.SourcePositions;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.isolated.IsolationFigures;
import dev.footbridge.program.module.Position;
import dev.footbridge.runner.Shard;
import dev.footbridge.runner.TestName;
import dev.footbridge.runner.TestRunner;
import dev.footbridge.shim.JsShim;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The status of every public type: how far one may rely on it (docs/evolution.md). */
class ApiStatusTest {
  @Test
  void everyPublicTypeHasAStatus() {
    List<Class<?>> types = PublicTypes.all();

    assertThat(types).hasSizeGreaterThan(100);
    assertThat(types).filteredOn(type -> status(type) == null).isEmpty();
  }

  @Test
  void aTypesOwnStatusCountsBeforeThatOfItsPackage() {
    assertThat(status(MiniAppInfo.class)).isEqualTo(STABLE);
    assertThat(status(BridgeEngine.class)).isEqualTo(STABLE);
    assertThat(status(JsSource.class)).isEqualTo(STABLE);
    assertThat(status(Payload.class)).isEqualTo(EXPERIMENTAL);
    assertThat(status(CallInterceptor.class)).isEqualTo(EXPERIMENTAL);
    assertThat(status(TestRunner.class)).isEqualTo(EXPERIMENTAL);
    assertThat(status(JsShim.class)).isEqualTo(INTERNAL);
  }

  /**
   * The engine reads the annotations of plugins at every start. A status there, or on one of those
   * annotations, would be read with them.
   */
  @Test
  void noStatusIsReadAtStart() {
    List<Class<?>> read =
        PublicTypes.inMainCode().stream()
            .filter(type -> type.isAnnotation() || type.isAnnotationPresent(JsPlugin.class))
            .toList();

    assertThat(read).contains(JsEvent.class);
    assertThat(read)
        .allSatisfy(
            type ->
                assertThat(Arrays.stream(type.getDeclaredAnnotations()))
                    .noneMatch(API.class::isInstance));
  }

  @Test
  void recordsAreThoseThatThePolicyNames() {
    assertThat(PublicTypes.all())
        .filteredOn(Class::isRecord)
        .filteredOn(type -> !type.getName().startsWith("dev.footbridge.conformance."))
        .containsExactlyInAnyOrder(
            TestName.class,
            Shard.class,
            IsolationFigures.class,
            WindowInfo.SafeArea.class,
            SourcePositions.Position.class,
            Position.class);
  }

  private static API.@Nullable Status status(Class<?> type) {
    for (Class<?> t = type; t != null; t = t.getEnclosingClass()) {
      API own = t.getDeclaredAnnotation(API.class);
      if (own != null) {
        return own.status();
      }
    }
    API ofPackage = type.getPackage().getAnnotation(API.class);
    return ofPackage == null ? null : ofPackage.status();
  }
}
