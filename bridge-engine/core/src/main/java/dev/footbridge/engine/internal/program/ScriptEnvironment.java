package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.shim.JsShim;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time, the time zone and the random numbers of one program's JavaScript (rule T8). A part that
 * is the machine's is left to the runtime, and loads nothing.
 */
public final class ScriptEnvironment {
  private final JsRuntime runtime;
  private final Clock clock;
  private final ProgramEnvironment environment;

  /** Creates the environment of a program. */
  public ScriptEnvironment(JsRuntime runtime, Clock clock, ProgramEnvironment environment) {
    this.runtime = runtime;
    this.clock = clock;
    this.environment = environment;
  }

  /** Creates the program's context. */
  JsContext createContext(String programName) {
    ZoneId zone = environment.timeZone();
    Locale locale = environment.locale();
    return zone == null && locale == null
        ? runtime.create(programName)
        : runtime.create(programName, zone, locale);
  }

  /**
   * Returns the scripts to run at the start: those that replace functions, then the shim, then that
   * of the logic layer.
   *
   * @param logic null if the program has no logic layer
   */
  List<JsSource> sources(JsSource shim, @Nullable JsSource logic) {
    boolean ownZone = hasOwnZone();
    boolean ownTime = clock != Clock.system();
    boolean ownRandom = environment.seed() != null;
    if (!ownZone && !ownTime && !ownRandom && logic == null) {
      return List.of(shim);
    }
    List<JsSource> sources = new ArrayList<>();
    if (ownZone) {
      sources.add(ZoneScript.SOURCE);
    }
    if (ownTime) {
      sources.add(ClockScript.SOURCE); // after the zone's, whose texts Date() as a function has
    }
    if (ownRandom) {
      sources.add(RandomScript.SOURCE);
    }
    sources.add(shim);
    if (logic != null) {
      sources.add(logic);
    }
    return sources;
  }

  /** Answers one of the operations of these scripts. */
  Payload answer(int op, @Nullable Payload payload) {
    return Payload.of(
        switch (op) {
          case Op.NOW -> String.valueOf(clock.epochMillis());
          case Op.OFFSET -> String.valueOf(millis(offsetAt(instant(payload))));
          case Op.OFFSET_OF_LOCAL -> String.valueOf(millis(offsetAt(localTime(payload))));
          case Op.ZONE_NAME -> zoneName(instant(payload));
          case Op.SEED -> RandomState.of(Objects.requireNonNull(environment.seed()));
          default -> throw new IllegalArgumentException("no such operation: " + op);
        });
  }

  /**
   * Returns whether the engine computes the local time. In UTC, the runtime can: its texts differ
   * from those of other runtimes only in zones.
   */
  private boolean hasOwnZone() {
    return environment.timeZone() != null && !(runtime.supportsTimeZones() && isUtc());
  }

  private boolean isUtc() {
    return zone().normalized().equals(ZoneOffset.UTC);
  }

  private ZoneId zone() {
    ZoneId zone = environment.timeZone();
    return zone == null ? ZoneId.systemDefault() : zone;
  }

  private ZoneOffset offsetAt(Instant instant) {
    return zone().getRules().getOffset(instant);
  }

  /** Returns the offset before a transition for times that it skips or repeats, as ECMAScript. */
  private ZoneOffset offsetAt(LocalDateTime local) {
    return zone().getRules().getOffset(local);
  }

  /** Returns the zone's short name; for UTC, the one that GraalJS writes. */
  private String zoneName(Instant instant) {
    if (isUtc()) {
      return "GMT";
    }
    TimeZone zone = TimeZone.getTimeZone(zone().getId());
    boolean isSummer = zone().getRules().isDaylightSavings(instant);
    return zone.getDisplayName(isSummer, TimeZone.SHORT, Locale.US);
  }

  private static long millis(ZoneOffset offset) {
    return TimeUnit.SECONDS.toMillis(offset.getTotalSeconds());
  }

  private static Instant instant(@Nullable Payload payload) {
    return Instant.ofEpochMilli(Long.parseLong(Objects.requireNonNull(payload).json()));
  }

  private static LocalDateTime localTime(@Nullable Payload payload) {
    return LocalDateTime.ofInstant(instant(payload), ZoneOffset.UTC);
  }

  private static JsSource source(String name) {
    return new JsSource(StackText.SHIM + name, JsShim.source(name));
  }

  // One class each, so that a source is read when it is first used.

  private static final class ZoneScript {
    static final JsSource SOURCE = source("zone.js");
  }

  private static final class ClockScript {
    static final JsSource SOURCE = source("clock.js");
  }

  private static final class RandomScript {
    static final JsSource SOURCE = source("random.js");
  }
}
