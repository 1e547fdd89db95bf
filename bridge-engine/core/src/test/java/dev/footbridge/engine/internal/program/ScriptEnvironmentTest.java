package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule T8: what a program's JavaScript gets of the engine's environment. */
class ScriptEnvironmentTest {
  private static final JsSource SHIM = new JsSource("shim.js", "");
  private static final ProgramEnvironment MACHINE = ProgramEnvironment.MACHINE;
  private static final ProgramEnvironment NEW_YORK =
      MACHINE.withTimeZone(ZoneId.of("America/New_York"));

  /** A runtime that records what its contexts are created with. */
  private static final class Noting implements JsRuntime {
    final List<String> created = new ArrayList<>();
    private final boolean supportsTimeZones;

    Noting(boolean supportsTimeZones) {
      this.supportsTimeZones = supportsTimeZones;
    }

    @Override
    public String name() {
      return "noting";
    }

    @Override
    public JsContext create(String programName) {
      created.add(programName);
      return new Idle();
    }

    @Override
    public JsContext create(String programName, ZoneId timeZone, Locale locale) {
      created.add(programName + " " + timeZone + " " + locale);
      return new Idle();
    }

    @Override
    public boolean supportsTimeZones() {
      return supportsTimeZones;
    }
  }

  /** A context that does nothing. */
  private static final class Idle implements JsContext {
    @Override
    public void start(List<JsSource> sources, JsHost host) {}

    @Override
    public void evaluate(JsSource source) {}

    @Override
    public void ring() {}

    @Override
    public void interrupt() {}

    @Override
    public void close() {}
  }

  private final Noting runtime = new Noting(false);
  private final ManualClock clock = new ManualClock();

  private ScriptEnvironment environment(ProgramEnvironment of) {
    return new ScriptEnvironment(runtime, clock, of);
  }

  private static List<String> sources(boolean knowsZones, Clock clock, ProgramEnvironment of) {
    return new ScriptEnvironment(new Noting(knowsZones), clock, of)
        .sources(SHIM).stream().map(JsSource::name).toList();
  }

  @Test
  void T8_aContextHasTheZoneAndTheLanguageOfTheProgram() {
    for (ProgramEnvironment of :
        List.of(
            MACHINE,
            MACHINE.withSeed(1),
            NEW_YORK,
            MACHINE.withLanguage("de"),
            NEW_YORK.withLanguage("zh_CN"))) {
      assertThat(environment(of).createContext("shop")).isNotNull();
    }
    assertThat(runtime.created)
        .containsExactly(
            "shop",
            "shop",
            "shop America/New_York null",
            "shop null de",
            "shop America/New_York zh_CN");
  }

  @Test
  void T8_onlyWhatIsNotTheMachinesIsReplaced() {
    assertThat(sources(false, Clock.system(), MACHINE)).containsExactly("shim.js");
    assertThat(sources(true, Clock.system(), MACHINE)).containsExactly("shim.js");
    assertThat(sources(false, Clock.system(), NEW_YORK))
        .containsExactly("footbridge:zone.js", "shim.js");
    assertThat(sources(false, clock, MACHINE)).containsExactly("footbridge:clock.js", "shim.js");
    assertThat(sources(false, Clock.system(), MACHINE.withSeed(0)))
        .containsExactly("footbridge:random.js", "shim.js");
    assertThat(sources(false, clock, NEW_YORK.withSeed(1)))
        .containsExactly(
            "footbridge:zone.js", "footbridge:clock.js", "footbridge:random.js", "shim.js");
  }

  @ParameterizedTest
  @CsvSource({"UTC", "Etc/UTC", "GMT", "Z"})
  void T8_aRuntimeThatKnowsZonesComputesThoseOfUtcItself(ZoneId utc) {
    ProgramEnvironment inUtc = MACHINE.withTimeZone(utc);
    assertThat(sources(true, Clock.system(), inUtc)).containsExactly("shim.js");
    assertThat(sources(false, Clock.system(), inUtc))
        .containsExactly("footbridge:zone.js", "shim.js");
    assertThat(sources(true, Clock.system(), NEW_YORK))
        .as("the texts of other zones differ between runtimes")
        .containsExactly("footbridge:zone.js", "shim.js");
  }

  @Test
  void T8_theTimeOfDayIsTheClocks() {
    clock.advance(Duration.ofMillis(1500));
    assertThat(environment(MACHINE).answer(Op.NOW, null))
        .isEqualTo(Payload.of(Long.toString(clock.epochMillis())));
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2024-01-15T12:00:00Z, -5, EST",
    "America/New_York, 2024-07-15T12:00:00Z, -4, EDT",
    "America/New_York, 2024-03-10T06:59:59Z, -5, EST",
    "America/New_York, 2024-03-10T07:00:00Z, -4, EDT",
    "Asia/Shanghai, 2024-07-15T12:00:00Z, 8, CST",
    "UTC, 2024-07-15T12:00:00Z, 0, GMT",
    "Etc/UTC, 2024-07-15T12:00:00Z, 0, GMT",
  })
  void T8_anInstantHasTheOffsetAndTheNameOfTheZone(
      ZoneId zone, Instant instant, int hours, String name) {
    ScriptEnvironment environment = environment(MACHINE.withTimeZone(zone));
    Payload at = Payload.of(Long.toString(instant.toEpochMilli()));

    assertThat(environment.answer(Op.OFFSET, at)).isEqualTo(inMillis(hours));
    assertThat(environment.answer(Op.ZONE_NAME, at)).isEqualTo(Payload.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-10T01:59:59, -5",
    "2024-03-10T02:30:00, -5", // is skipped
    "2024-03-10T03:00:00, -4",
    "2024-11-03T01:30:00, -4", // is repeated
    "2024-11-03T02:00:00, -5",
  })
  void T8_aLocalTimeThatAZoneSkipsOrRepeatsHasTheOffsetBefore(LocalDateTime local, int hours) {
    Payload at = Payload.of(Long.toString(local.toInstant(ZoneOffset.UTC).toEpochMilli()));

    assertThat(environment(NEW_YORK).answer(Op.OFFSET_OF_LOCAL, at)).isEqualTo(inMillis(hours));
  }

  @Test
  void T8_programsWithTheSameSeedStartWithTheSameNumbers() {
    Payload state = environment(MACHINE.withSeed(7)).answer(Op.SEED, null);
    assertThat(environment(NEW_YORK.withSeed(7)).answer(Op.SEED, null)).isEqualTo(state);
    assertThat(environment(MACHINE.withSeed(8)).answer(Op.SEED, null)).isNotEqualTo(state);
  }

  @Test
  void anOperationThatIsNoneOfTheEnvironmentsIsRefused() {
    assertThatThrownBy(() -> environment(MACHINE).answer(Op.CONSOLE, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such operation: " + Op.CONSOLE);
  }

  private static Payload inMillis(int hours) {
    return Payload.of(Long.toString(Duration.ofHours(hours).toMillis()));
  }
}
