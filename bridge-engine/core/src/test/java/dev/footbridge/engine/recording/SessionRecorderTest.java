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
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

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
            "{\"footbridge\":\"recording\",\"version\":1,\"appId\":\"shop\","
                + "\"start\":\"2024-01-01T00:00:00Z\",\"timezone\":\"UTC\",\"lang\":\"zh_CN\","
                + "\"seed\":42,\"redacted\":[\"pin\"]}",
            "{\"t\":0.0,\"call\":1,\"api\":\"pay\",\"via\":\"pay\",\"sync\":false,"
                + "\"params\":{\"amount\":3,\"PIN\":\"***\"}}",
            "{\"t\":1.5,\"call\":1,\"state\":{\"step\":\"scan\"}}",
            "{\"t\":1.5,\"call\":1,\"ok\":{\"errMsg\":\"pay:ok\"}}",
            "{\"t\":1.5,\"call\":2,\"api\":\"pay\",\"via\":\"pay\",\"sync\":false,"
                + "\"params\":\"no json\"}",
            "{\"t\":1.5,\"call\":2,\"fail\":{\"errMsg\":\"pay:fail\"}}");
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

  @Test
  void aWriteErrorIsReportedAtTheEnd() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int offset, int length) throws IOException {
            throw new IOException("the disk is full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
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
