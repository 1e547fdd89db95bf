package dev.footbridge.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The class path of the core's tests has no runtime. */
class JsRuntimesTest {
  @Test
  void anAbsentRuntimeIsAnsweredWithTheDependencyToAdd() {
    assertThatThrownBy(() -> JsRuntimes.named("quickjs"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no JavaScript runtime 'quickjs' on the class path (available: none); add the"
                + " dependency dev.footbridge:bridge-engine-quickjs");
  }

  @Test
  void withoutARuntimeTheMessageNamesTheDefaultOne() {
    assertThatThrownBy(JsRuntimes::preferred)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "no JavaScript runtime on the class path; add the dependency"
                + " dev.footbridge:bridge-engine-graaljs");
  }

  @Test
  void noneIsNamed() {
    assertThat(JsRuntimes.names()).isEmpty();
  }

  /** A runtime that has only a name. */
  private record Nameable(String name) implements JsRuntime {
    @Override
    public JsContext create(String programName) {
      throw new UnsupportedOperationException();
    }
  }

  private static Map<String, JsRuntime> present(String... names) {
    Map<String, JsRuntime> present = new TreeMap<>();
    for (String name : names) {
      present.put(name, new Nameable(name));
    }
    return present;
  }

  @Test
  void aRuntimeThatSaysNothingElseHasNoTimeZonesNoCapabilitiesAndNoThreadOfItsOwn() {
    JsContext context =
        (JsContext)
            Proxy.newProxyInstance(
                JsContext.class.getClassLoader(),
                new Class<?>[] {JsContext.class},
                (self, method, arguments) -> {
                  throw new AssertionError(method);
                });
    JsRuntime runtime =
        new JsRuntime() {
          @Override
          public String name() {
            return "mine";
          }

          @Override
          public JsContext create(String programName) {
            assertThat(programName).isEqualTo("wx-test");
            return context;
          }
        };

    assertThat(runtime.create("wx-test", ZoneOffset.UTC, Locale.ROOT) == context)
        .as("a zone and a language are ignored")
        .isTrue();
    assertThat(runtime.supportsTimeZones()).isFalse();
    assertThat(runtime.capabilities()).isEmpty();
    assertThat(runtime.dedicatedStackBytes()).isZero();
  }

  @Test
  void theOnlyRuntimeIsPreferred() {
    assertThat(JsRuntimes.preferred(present("quickjs")).name()).isEqualTo("quickjs");
  }

  @Test
  void graalJsIsPreferredAmongSeveral() {
    assertThat(JsRuntimes.preferred(present("a", "graaljs", "quickjs")).name())
        .isEqualTo("graaljs");
  }

  @Test
  void amongSeveralWithoutGraalJsOneMustBeChosen() {
    assertThatThrownBy(() -> JsRuntimes.preferred(present("quickjs", "mine")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "several JavaScript runtimes on the class path (mine, quickjs); choose one with"
                + " runtime(JsRuntimes.named(…))");
  }

  @Test
  void aRuntimeIsFoundByItsName() {
    assertThat(JsRuntimes.named("mine", present("mine", "quickjs")).name()).isEqualTo("mine");
    assertThatThrownBy(() -> JsRuntimes.named("mime", present("mine", "quickjs")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no JavaScript runtime 'mime' on the class path (available: mine, quickjs); did you"
                + " mean 'mine'?");
  }
}
