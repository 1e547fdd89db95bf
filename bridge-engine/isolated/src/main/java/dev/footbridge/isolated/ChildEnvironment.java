package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The time zone and the language of a program. A child prepares itself for those of the program
 * before, since most programs of one process have the same.
 *
 * @param timeZone null for the machine's
 * @param locale null for the machine's
 */
record ChildEnvironment(@Nullable ZoneId timeZone, @Nullable Locale locale) {
  static final ChildEnvironment MACHINE = new ChildEnvironment(null, null);

  /**
   * Reads an environment from texts.
   *
   * @param zone empty or null for the machine's
   * @param locale empty or null for the machine's
   */
  static ChildEnvironment of(@Nullable String zone, @Nullable String locale) {
    return new ChildEnvironment(
        zone == null || zone.isEmpty() ? null : ZoneId.of(zone),
        locale == null || locale.isEmpty() ? null : Locale.forLanguageTag(locale));
  }

  /** Creates a context for a program in this environment. */
  JsContext create(JsRuntime runtime, String programName) {
    return equals(MACHINE)
        ? runtime.create(programName)
        : runtime.create(programName, timeZone, locale);
  }

  /** Returns the text of the time zone; empty for the machine's. */
  String zoneText() {
    return timeZone == null ? "" : timeZone.getId();
  }

  /** Returns the text of the locale; empty for the machine's. */
  String localeText() {
    return locale == null ? "" : locale.toLanguageTag();
  }
}
