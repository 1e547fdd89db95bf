package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that can end a call does so at the same time, in many rounds (rules S3, S4, S9, R4). A
 * runtime without JavaScript makes the call and records what is delivered.
 */
class SettlingRaceTest {
  private static final int ROUNDS = Integer.getInteger("footbridge.races", 1_000);
  private static final int STATES = 3;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void S3_ofAllTerminalsAtOnceOneWinsAndNoStateFollowsIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Race race = new Race();
      race.run(
          List.of(
              () -> race.request().ok(),
              () -> race.request().fail("lost"),
              race::sendStates,
              () -> race.clock.advance(Duration.ofMinutes(1))));
      race.clock.awaitIdle();
      race.program.close();
      race.assertOneEnd();
      assertThat(race.wire.messages.get(race.wire.messages.size() - 1)).matches("\\[[12],1,.*");
      assertThat(race.wire.messages).filteredOn(m -> m.matches("\\[[12],1,.*")).hasSize(1);
      assertThat(race.ledger.late.get() + race.wire.states()).as("states").isEqualTo(STATES);
    }
  }

  @Test
  void S9_closingWhileACallSettlesEndsItOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Race race = new Race();
      race.run(
          List.of(
              () -> race.request().ok(),
              race::sendStates,
              () -> race.request().fail("lost"),
              () -> race.program.closeAsync().join()));
      race.program.close();
      race.assertOneEnd();
      assertThat(race.program.pendingCalls()).isZero();
      assertThat(race.wire.afterClose).as("deliveries after close").hasValue(0);
    }
  }

  /** Keeps its one call for the race. */
  @JsPlugin(secondary = true)
  public static class RacePlugin extends BaseJsPlugin {
    final CompletableFuture<RequestEvent> request = new CompletableFuture<>();

    /** Keeps the call. */
    @JsEvent("race")
    public void race(RequestEvent req) {
      request.complete(req);
    }
  }

  /** One program with one open call. */
  private final class Race {
    final ManualClock clock = new ManualClock();
    final Wire wire = new Wire();
    final Ledger ledger = new Ledger();
    final RacePlugin plugin = new RacePlugin();
    final MiniProgram program =
        BridgeEngine.builder()
            .runtime(wire)
            .clock(clock)
            .plugin(plugin)
            .callListener(ledger)
            .build()
            .launch(MiniAppInfo.of("wx-race"));

    RequestEvent request() {
      return plugin.request.join();
    }

    void sendStates() {
      for (int n = 0; n < STATES; n++) {
        request().sendState(Map.of("n", n));
      }
    }

    void run(List<Runnable> racers) throws Exception {
      program.evaluate(new JsSource("call", "")).get(60, TimeUnit.SECONDS);
      plugin.request.get(60, TimeUnit.SECONDS);
      CyclicBarrier start = new CyclicBarrier(racers.size());
      List<Future<?>> running = new ArrayList<>();
      for (Runnable racer : racers) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  racer.run();
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get(60, TimeUnit.SECONDS);
      }
    }

    void assertOneEnd() {
      assertThat(ledger.ended).as("ends").hasValue(1);
      assertThat(ledger.stateAfterEnd).as("states after the end").hasValue(0);
    }
  }

  /** Counts what happens to the call. */
  private static final class Ledger implements CallListener {
    final AtomicInteger ended = new AtomicInteger();
    final AtomicInteger late = new AtomicInteger();
    final AtomicInteger stateAfterEnd = new AtomicInteger();

    @Override
    public void state(BridgeCall call, Payload state) {
      stateAfterEnd.addAndGet(ended.get());
    }

    @Override
    public void ended(BridgeCall call, Outcome outcome) {
      ended.incrementAndGet();
    }

    @Override
    public void late(BridgeCall call, Payload state) {
      late.incrementAndGet();
    }
  }

  /** A runtime without JavaScript: a script makes a call, and the bell takes a message. */
  private static final class Wire implements JsRuntime, JsContext {
    final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger afterClose = new AtomicInteger();
    private volatile boolean closed;
    private JsHost host = (op, id, name, payload, envelope) -> null;

    long states() {
      return messages.stream().filter(m -> m.startsWith("[3,")).count();
    }

    @Override
    public String name() {
      return "wire";
    }

    @Override
    public JsContext create(String programName) {
      return this;
    }

    @Override
    public void start(List<JsSource> sources, JsHost toHost) {
      host = toHost;
    }

    @Override
    public void evaluate(JsSource source) {
      host.call(Op.CALL_NATIVE, 1, "race", Payload.of("{}"), null);
    }

    @Override
    public void ring() {
      if (closed) {
        afterClose.incrementAndGet();
      }
      Payload message = host.call(JsHost.TAKE, 0, null, null, null);
      messages.add(message == null ? "none" : message.json());
    }

    @Override
    public void interrupt() {}

    @Override
    public void close() {
      closed = true;
    }
  }
}
