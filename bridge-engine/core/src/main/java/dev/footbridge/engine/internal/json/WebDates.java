package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.databind.util.StdDateFormat;
import java.text.FieldPosition;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Date} as JavaScript does: {@code 2024-05-01T00:00:00.000Z} (rule R8). */
final class WebDates extends StdDateFormat {
  private static final long serialVersionUID = 1L;
  private static final String UTC = "+00:00";

  WebDates() {}

  private WebDates(@Nullable TimeZone zone, Locale locale, @Nullable Boolean lenient) {
    super(zone, locale, lenient, true);
  }

  @Override
  public StringBuffer format(Date date, StringBuffer text, FieldPosition position) {
    super.format(date, text, position);
    int end = text.length() - UTC.length();
    if (end >= 0 && text.indexOf(UTC, end) == end) {
      text.replace(end, text.length(), "Z");
    }
    return text;
  }

  @Override
  public WebDates clone() {
    return new WebDates(_timezone, _locale, _lenient);
  }
}
