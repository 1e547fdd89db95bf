package dev.footbridge.engine.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramEnvironmentTest {
  private static final ProgramEnvironment BERLIN =
      ProgramEnvironment.MACHINE.withTimeZone(ZoneId.of("Europe/Berlin"));

  @Test
  void theMachineLeavesAllOpen() {
    assertThat(ProgramEnvironment.MACHINE)
        .hasToString("ProgramEnvironment[timeZone=null, language=null, seed=null]");
    assertThat(ProgramEnvironment.MACHINE.locale()).isNull();
  }

  @Test
  void whatIsLeftOpenComesFromAnother() {
    assertThat(BERLIN.orElse(ProgramEnvironment.OF_TESTS.withSeed(7)))
        .isEqualTo(BERLIN.withLanguage("zh_CN").withSeed(7))
        .hasToString("ProgramEnvironment[timeZone=Europe/Berlin, language=zh_CN, seed=7]");
    assertThat(
            BERLIN.withLanguage("de").withSeed(1).orElse(ProgramEnvironment.OF_TESTS.withSeed(7)))
        .isEqualTo(BERLIN.withLanguage("de").withSeed(1));
  }

  @Test
  void eachPropertyCounts() {
    assertThat(BERLIN)
        .isNotEqualTo(ProgramEnvironment.MACHINE)
        .isNotEqualTo(BERLIN.withSeed(1))
        .isNotEqualTo(BERLIN.withLanguage("en"))
        .hasSameHashCodeAs(ProgramEnvironment.MACHINE.withTimeZone(ZoneId.of("Europe/Berlin")))
        .doesNotHaveSameHashCodeAs(BERLIN.withSeed(1));
  }

  @Test
  void aLanguageIsALocale() {
    assertThat(BERLIN.withLanguage("zh_CN").locale()).isEqualTo(Locale.CHINA);
    assertThat(BERLIN.withLanguage("zh-Hant-TW").locale())
        .isEqualTo(Locale.forLanguageTag("zh-Hant-TW"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "zh_", "_CN", "e", "english language"})
  void whatIsNoLanguageIsRefused(String language) {
    assertThatThrownBy(() -> BERLIN.withLanguage(language))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a language, such as zh_CN or en, but found '" + language + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "Z,UTC",
    "UTC,UTC",
    "Etc/UTC,Etc/UTC",
    "GMT,GMT",
    "Etc/GMT-8,Etc/GMT-8",
    "+08:00,GMT+08:00",
    "GMT+8,GMT+08:00",
    "UTC-03:30,GMT-03:30",
  })
  void anOffsetIsATimeZoneWithAName(ZoneId zone, String name) {
    assertThat(BERLIN.withTimeZone(zone).timeZone()).isEqualTo(ZoneId.of(name));
  }

  @Test
  void theZoneOfAMachineThatIsOnlyAnOffsetIsOne() {
    ZoneId zone = TimeZone.getTimeZone("GMT+8").toZoneId(); // as with TZ=CST-8
    assertThat(BERLIN.withTimeZone(zone).timeZone()).isEqualTo(ZoneId.of("GMT+08:00"));
  }

  @Test
  void anOffsetWithSecondsIsRefused() {
    assertThatThrownBy(() -> BERLIN.withTimeZone(ZoneOffset.ofTotalSeconds(3601)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected a time zone, such as UTC or Asia/Shanghai, or an offset in whole minutes, but"
                + " found '+01:00:01'");
  }
}
