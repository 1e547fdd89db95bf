package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule T8: the time, the time zone, the language and the random numbers of a program. */
class ScriptEnvironmentTest {
  private static final JsSource SHIM = new JsSource("shim", "");
  private static final ProgramEnvironment BERLIN =
      ProgramEnvironment.MACHINE.withTimeZone(ZoneId.of("Europe/Berlin"));
  private static final ProgramEnvironment UTC =
      ProgramEnvironment.MACHINE.withTimeZone(ZoneId.of("UTC"));

  /** Stores what its contexts are created with. */
  private static final class StoringRuntime implements JsRuntime {
    private static final JsContext CONTEXT =
        (JsContext)
            Proxy.newProxyInstance(
                JsContext.class.getClassLoader(),
                new Class<?>[] {JsContext.class},
                (self, method, arguments) -> {
                  throw new AssertionError(method);
                });

    final List<String> created = new ArrayList<>();
    private final boolean supportsTimeZones;

    StoringRuntime(boolean supportsTimeZones) {
      this.supportsTimeZones = supportsTimeZones;
    }

    @Override
    public String name() {
      return "storing";
    }

    @Override
    public JsContext create(String programName) {
      created.add(programName);
      return CONTEXT;
    }

    @Override
    public JsContext create(
        String programName, @Nullable ZoneId timeZone, @Nullable Locale locale) {
      created.add(programName + " " + timeZone + " " + locale);
      return CONTEXT;
    }

    @Override
    public boolean supportsTimeZones() {
      return supportsTimeZones;
    }
  }

  private static ScriptEnvironment environment(
      boolean supportsTimeZones, Clock clock, ProgramEnvironment environment) {
    return new ScriptEnvironment(new StoringRuntime(supportsTimeZones), clock, environment);
  }

  private static List<String> sources(
      boolean supportsTimeZones, Clock clock, ProgramEnvironment environment) {
    return environment(supportsTimeZones, clock, environment).sources(SHIM, null).stream()
        .map(source -> source.name().replaceFirst(".*:", ""))
        .toList();
  }

  @Test
  void T8_onlyWhatIsNotTheMachinesIsReplaced() {
    Clock machine = Clock.system();
    assertThat(sources(false, machine, ProgramEnvironment.MACHINE)).containsExactly("shim");
    assertThat(sources(false, new ManualClock(), ProgramEnvironment.MACHINE))
        .containsExactly("clock.js", "shim");
    assertThat(sources(false, machine, BERLIN)).containsExactly("zone.js", "shim");
    assertThat(sources(false, machine, ProgramEnvironment.MACHINE.withSeed(7)))
        .containsExactly("random.js", "shim");
    assertThat(sources(false, new ManualClock(), BERLIN.withSeed(7)))
        .containsExactly("zone.js", "clock.js", "random.js", "shim");
    assertThat(sources(false, machine, ProgramEnvironment.MACHINE.withLanguage("de")))
        .as("a language is the runtime's")
        .containsExactly("shim");
  }

  @Test
  void T8_aRuntimeWithTimeZonesKeepsUtcAndNoOther() {
    assertThat(sources(true, Clock.system(), UTC)).containsExactly("shim");
    assertThat(sources(false, Clock.system(), UTC)).containsExactly("zone.js", "shim");
    assertThat(sources(true, Clock.system(), BERLIN)).containsExactly("zone.js", "shim");
  }

  @Test
  void T8_eachSourceHasItsText() {
    assertThat(environment(false, new ManualClock(), BERLIN.withSeed(7)).sources(SHIM, null))
        .filteredOn(source -> !source.equals(SHIM))
        .hasSize(3)
        .allSatisfy(source -> assertThat(source.text()).isNotBlank());
  }

  @Test
  void T8_theRuntimeIsToldTheZoneAndTheLanguageThatAreSet() {
    StoringRuntime runtime = new StoringRuntime(false);
    for (ProgramEnvironment each :
        List.of(
            ProgramEnvironment.MACHINE,
            BERLIN,
            ProgramEnvironment.MACHINE.withLanguage("de"),
            BERLIN.withLanguage("zh_CN"))) {
      assertThat(
              new ScriptEnvironment(runtime, Clock.system(), each).createContext("wx-test")
                  == StoringRuntime.CONTEXT)
          .isTrue();
    }
    assertThat(runtime.created)
        .containsExactly(
            "wx-test",
            "wx-test Europe/Berlin null",
            "wx-test null de",
            "wx-test Europe/Berlin zh_CN");
  }

  private static String answer(ProgramEnvironment environment, int op, String at) {
    return environment(false, new ManualClock(), environment)
        .answer(op, Payload.of(String.valueOf(Instant.parse(at).toEpochMilli())))
        .json();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-15T12:00:00Z,3600000,CET",
    "2024-07-15T12:00:00Z,7200000,CEST",
    "2024-03-31T00:59:59.999Z,3600000,CET",
    "2024-03-31T01:00:00Z,7200000,CEST",
  })
  void T8_theOffsetAndTheNameOfAZoneAreThoseOfTheInstant(String at, String offset, String name) {
    assertThat(answer(BERLIN, Op.OFFSET, at)).isEqualTo(offset);
    assertThat(answer(BERLIN, Op.ZONE_NAME, at)).isEqualTo(name);
    assertThat(answer(UTC, Op.OFFSET, at)).isEqualTo("0");
    assertThat(answer(UTC, Op.ZONE_NAME, at)).isEqualTo("GMT");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-31T01:59:59.999Z,3600000",
    "2024-03-31T02:30:00Z,3600000",
    "2024-03-31T03:00:00Z,7200000",
    "2024-10-27T02:30:00Z,7200000",
    "2024-10-27T03:00:00Z,3600000",
  })
  void T8_aLocalTimeThatIsSkippedOrRepeatedHasTheOffsetBefore(String local, String offset) {
    assertThat(answer(BERLIN, Op.OFFSET_OF_LOCAL, local)).isEqualTo(offset);
  }

  @Test
  void T8_withoutAZoneTheMachinesCounts() {
    String at = "2024-01-15T12:00:00Z";
    int offset = TimeZone.getDefault().getOffset(Instant.parse(at).toEpochMilli());
    assertThat(answer(ProgramEnvironment.MACHINE, Op.OFFSET, at)).isEqualTo("" + offset);
  }

  @Test
  void T8_theTimeOfDayIsThatOfTheClock() {
    ManualClock clock = new ManualClock(Instant.parse("2024-01-15T12:00:00Z"));
    assertThat(environment(false, clock, BERLIN).answer(Op.NOW, null).json())
        .isEqualTo("" + Instant.parse("2024-01-15T12:00:00Z").toEpochMilli());
  }

  /** The first two outputs are those that descriptions of SplitMix64 give for this seed. */
  @Test
  void T8_aSeedIsMixedBySplitMix64() {
    long first = 6_457_827_717_110_365_317L;
    long second = 3_203_168_211_198_807_973L;
    assertThat(
            environment(false, new ManualClock(), BERLIN.withSeed(1_234_567))
                .answer(Op.SEED, null)
                .json())
        .isEqualTo(
            "["
                + (int) (first >> 32)
                + ","
                + (int) first
                + ","
                + (int) (second >> 32)
                + ","
                + (int) second
                + "]");
  }

  @Test
  void anotherOperationIsRefused() {
    assertThatThrownBy(() -> environment(false, new ManualClock(), BERLIN).answer(Op.CONSOLE, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such operation: " + Op.CONSOLE);
  }
}
