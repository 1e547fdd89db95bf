package dev.footbridge.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionRecorderTest {
  private static final MiniAppInfo SHOP = MiniAppInfo.of("shop");

  private final ManualClock clock = new ManualClock();
  private final StringWriter out = new StringWriter();

  @Test
  void everyCallStateAndEndIsALineWithItsTime() throws IOException {
    SessionRecorder recorder =
        new SessionRecorder(
            out,
            clock,
            SHOP,
            Redaction.of(List.of("pin")),
            ProgramEnvironment.OF_TESTS.withSeed(42));
    Sample pay = new Sample(SHOP, 1, "pay", "{\"amount\":3,\"PIN\":[1,2]}", 0);
    recorder.started(pay);
    clock.advance(Duration.ofNanos(1_500_000));
    recorder.state(pay, Payload.of("{\"step\":\"scan\"}"));
    recorder.ended(pay, Outcome.ok(Payload.of("{\"errMsg\":\"pay:ok\"}")));
    recorder.started(new Sample(SHOP, 2, "pay", "no json", 0)); // accepted earlier, reported now
    recorder.ended(
        new Sample(SHOP, 2, "pay", "no json", 0),
        Outcome.fail(Payload.of("{\"errMsg\":\"pay:fail\"}")));
    recorder.close();
    recorder.close();
    recorder.started(pay);

    assertThat(out.toString().lines())
        .containsExactly(
            "{\"footbridge\":\"recording\",\"version\":1,\"ends\":true,\"appId\":\"shop\","
                + "\"start\":\"2024-01-01T00:00:00Z\",\"timezone\":\"UTC\",\"lang\":\"zh_CN\","
                + "\"seed\":42,\"redacted\":[\"pin\"]}",
            "{\"t\":0.0,\"call\":1,\"api\":\"pay\",\"via\":\"pay\",\"sync\":false,"
                + "\"params\":{\"amount\":3,\"PIN\":\"***\"}}",
            "{\"t\":1.5,\"call\":1,\"state\":{\"step\":\"scan\"}}",
            "{\"t\":1.5,\"call\":1,\"ok\":{\"errMsg\":\"pay:ok\"}}",
            "{\"t\":1.5,\"call\":2,\"api\":\"pay\",\"via\":\"pay\",\"sync\":false,"
                + "\"params\":\"no json\"}",
            "{\"t\":1.5,\"call\":2,\"fail\":{\"errMsg\":\"pay:fail\"}}",
            "{\"t\":1.5,\"end\":true}");
  }

  @Test
  void W63_whatAUserDidAndWhatTheProgramAnsweredItselfAreLines() throws IOException {
    SessionRecorder recorder = new SessionRecorder(out, clock, SHOP, Redaction.of(List.of("pin")));
    MiniAppInfo other = MiniAppInfo.of("other");
    recorder.command("callMethod", "{\"name\":\"onPay\",\"args\":[{\"pin\":1}]}");
    clock.advance(Duration.ofMillis(2));
    recorder.arrived(SHOP, "page pages/pay");
    recorder.arrived(other, "page pages/pay");
    Sample open = new Sample(SHOP, 1, "navigateTo", "{}", 0);
    recorder.started(open);
    recorder.passedOn(open);
    recorder.passedOn(new Sample(other, 1, "navigateTo", "{}", 0));
    recorder.ended(open, Outcome.ok(Payload.of("{}")));
    recorder.passedOn(open);
    recorder.close();

    assertThat(out.toString().lines().skip(1))
        .containsExactly(
            "{\"t\":0.0,\"command\":\"callMethod\",\"args\":{\"name\":\"onPay\",\"args\":[{\"pin\":\"***\"}]}}",
            "{\"t\":2.0,\"arrived\":\"page pages/pay\"}",
            "{\"t\":2.0,\"call\":1,\"api\":\"navigateTo\",\"via\":\"navigateTo\",\"sync\":false,\"params\":{}}",
            "{\"t\":2.0,\"call\":1,\"logic\":true}",
            "{\"t\":2.0,\"call\":1,\"ok\":{}}",
            "{\"t\":2.0,\"end\":true}");
  }

  @Test
  void T8_theTimesThatTheProgramReadBeforeACallAreOnItsLine() {
    SessionRecorder recorder = new SessionRecorder(out, clock, SHOP, Redaction.NONE);
    Clock read = recorder.clock();
    clock.advance(Duration.ofMillis(2));
    for (int i = 0; i < 3; i++) {
      assertThat(read.epochMillis()).isEqualTo(clock.epochMillis());
    }
    clock.advance(Duration.ofMillis(5));
    assertThat(read.epochMillis()).isEqualTo(clock.epochMillis());
    recorder.started(new Sample(SHOP, 1, "pay", "{}", 0));
    recorder.started(new Sample(SHOP, 2, "pay", "{}", 0));

    assertThat(out.toString().lines().skip(1))
        .satisfiesExactly(
            first -> assertThat(first).endsWith("\"params\":{},\"times\":[2,3,7,1]}"),
            second -> assertThat(second).endsWith("\"params\":{}}"));
  }

  @Test
  void T8_aRecordingOfTheMachineSaysWhichZoneAndLanguageThatWas() {
    new SessionRecorder(out, clock, SHOP, Redaction.NONE);

    assertThat(out.toString())
        .contains("\"timezone\":\"" + ZoneId.systemDefault().getId() + "\"", "\"lang\":\"")
        .doesNotContain("\"seed\"");
  }

  @ParameterizedTest
  @CsvSource({"de, de", "zh-CN, zh_CN", "zh-Hant-TW, zh_Hant_TW", "und, en"})
  void T8_theMachinesLanguageIsInTheFormOfTheSystemInfo(String machine, String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(machine));
    try {
      new SessionRecorder(out, clock, SHOP, Redaction.NONE);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(out.toString()).contains("\"lang\":\"" + language + "\"");
  }

  @Test
  void T8_timesCountFromTheStartOfTheRecordingWhichItsClockKnows() {
    clock.advance(Duration.ofMillis(500));
    SessionRecorder recorder = new SessionRecorder(out, clock, SHOP, Redaction.NONE);
    clock.advance(Duration.ofMillis(2));
    recorder.started(new Sample(SHOP, 1, "pay", "{}", 0));

    assertThat(out.toString().lines())
        .satisfiesExactly(
            header -> assertThat(header).contains("\"start\":\"2024-01-01T00:00:00.500Z\""),
            call -> assertThat(call).startsWith("{\"t\":2.0,"));
    assertThat(recorder.clock().startMillis())
        .isEqualTo(Instant.parse("2024-01-01T00:00:00.500Z").toEpochMilli());
  }

  @Test
  void callsOfOtherProgramsAreLeftOut() {
    SessionRecorder recorder = new SessionRecorder(out, clock, SHOP, Redaction.NONE);
    Sample other = new Sample(MiniAppInfo.of("other"), 1, "pay", "{}", 0);
    recorder.started(other);
    recorder.state(other, Payload.of("{}"));
    recorder.ended(other, Outcome.ok(Payload.of("{}")));

    assertThat(out.toString().lines()).hasSize(1);
  }

  @Test
  void theHostsEventsAreLinesToo() {
    SessionRecorder recorder = new SessionRecorder(out, clock, SHOP, Redaction.DEFAULT);
    clock.advance(Duration.ofMillis(2));
    recorder.hostEvent(SHOP, "network", Payload.of("{\"up\":true,\"token\":\"hush\"}"));
    recorder.hostEvent(SHOP, "newToken", Payload.of("{\"value\":\"hush\"}"));
    recorder.hostEvent(MiniAppInfo.of("other"), "network", Payload.of("{}"));

    assertThat(out.toString().lines().skip(1))
        .containsExactly(
            "{\"t\":2.0,\"event\":\"network\",\"data\":{\"up\":true,\"token\":\"***\"}}",
            "{\"t\":2.0,\"event\":\"newToken\",\"data\":{\"value\":\"***\"}}");
  }

  @Test
  void aRecordingHoldsNoSecrets() {
    SessionRecorder recorder = new SessionRecorder(out, clock, SHOP, Redaction.DEFAULT);
    Sample login =
        new Sample(
            SHOP,
            1,
            "login",
            "{\"user\":\"kka\",\"passWord\":\"hush\",\"list\":[{\"access_token\":{\"v\":\"hush\"}}]}",
            0);
    recorder.started(login);
    recorder.state(login, Payload.of("{\"Set-Cookie\":\"hush\"}"));
    recorder.ended(login, Outcome.ok(Payload.of("{\"sessionKey\":\"hush\"}")));
    Sample store = new Sample(SHOP, 2, "setStorage", "{\"key\":\"token\",\"data\":\"hush\"}", 0);
    recorder.started(store);
    Sample stored = new Sample(SHOP, 3, "getStorage", "{\"key\":\"userToken\"}", 0);
    recorder.started(stored);
    recorder.ended(stored, Outcome.ok(Payload.of("{\"data\":\"hush\"}")));
    Sample named = new Sample(SHOP, 4, "getToken", "{\"data\":{\"n\":1}}", 0);
    recorder.started(named);
    recorder.ended(named, Outcome.ok(Payload.of("{\"value\":\"hush\"}")));

    assertThat(out.toString())
        .doesNotContain("hush")
        .contains("\"user\":\"kka\"", "\"access_token\":\"***\"", "\"data\":{\"n\":1}");
  }

  /** A writer that buffers, and can be made to fail. */
  private static final class Disk extends Writer {
    final StringBuilder written = new StringBuilder();
    boolean isFull;
    boolean isBroken;
    boolean isClosed;
    private final StringBuilder buffered = new StringBuilder();

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      if (isFull) {
        throw new IOException("the disk is full");
      }
      buffered.append(chars, offset, length);
    }

    @Override
    public void flush() {
      written.append(buffered);
      buffered.setLength(0);
    }

    @Override
    public void close() throws IOException {
      isClosed = true;
      if (isBroken) {
        throw new IOException("the disk is broken");
      }
    }
  }

  @Test
  void everyLineIsOnTheDiskAtOnce() throws IOException {
    Disk disk = new Disk();
    SessionRecorder recorder = new SessionRecorder(disk, clock, SHOP, Redaction.NONE);
    assertThat(disk.written.toString().lines()).hasSize(1);
    recorder.started(new Sample(SHOP, 1, "pay", "{}", 0));
    assertThat(disk.written.toString().lines()).hasSize(2);
    assertThat(disk.isClosed).isFalse();

    recorder.close();
    assertThat(disk.isClosed).isTrue();
  }

  @Test
  void anErrorOfTheEndIsReportedUnlessOneCameBefore() {
    Disk disk = new Disk();
    disk.isBroken = true;
    assertThatThrownBy(new SessionRecorder(disk, clock, SHOP, Redaction.NONE)::close)
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is broken");

    disk.isFull = true;
    assertThatThrownBy(new SessionRecorder(disk, clock, SHOP, Redaction.NONE)::close)
        .hasMessage("the disk is full");
  }

  @Test
  void aWriteErrorIsReportedAtTheEnd() {
    Disk full = new Disk();
    full.isFull = true;
    SessionRecorder recorder = new SessionRecorder(full, clock, SHOP, Redaction.NONE);
    recorder.started(new Sample(SHOP, 1, "pay", "{}", 0));

    assertThatThrownBy(recorder::close)
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");
  }

  private record Sample(
      MiniAppInfo program, long id, String event, String jsonParams, long acceptedAtNanos)
      implements BridgeCall {
    @Override
    public Payload payload() {
      return Payload.of(jsonParams);
    }

    @Override
    public String via() {
      return event;
    }

    @Override
    public boolean isSync() {
      return false;
    }

    @Override
    public String handler() {
      return "";
    }

    @Override
    public String jsStack() {
      return "";
    }
  }
}
