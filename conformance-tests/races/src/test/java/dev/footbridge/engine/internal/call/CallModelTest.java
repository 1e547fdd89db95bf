package dev.footbridge.engine.internal.call;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.loop.ModelCheck;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.internal.result.PayloadLimits;
import dev.footbridge.engine.internal.wire.CallEnvelope;
import dev.footbridge.engine.internal.wire.Outbox;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.engine.spi.StackRoom;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Settling a call is linearizable: for every interleaving, what is delivered and reported is the
 * result of some sequential order (rules S3, S4, S9, R4). The model checker tries the
 * interleavings; the same class, run by one thread, is the specification.
 */
@Tag("deep")
public class CallModelTest {
  private static final int INVOCATIONS = Integer.getInteger("footbridge.models.invocations", 100);
  private static final int ITERATIONS = Integer.getInteger("footbridge.models.iterations", 10);

  /** Shared, because it has no state that a call could change. */
  private static final JsonCodec CODEC = new JsonCodec(500);

  private static final PayloadLimits LIMITS = new PayloadLimits(1 << 20, 500);

  private final Object seen = new Object();
  private final List<String> delivered = new ArrayList<>(); // guarded by seen
  private int ends; // guarded by seen
  private int duplicates; // guarded by seen
  private int late; // guarded by seen
  private final Clock clock = new Stopped();
  private final Activity activity = new Activity(() -> {});
  private final Call call;
  private final CallExchange exchange;

  /** Opens a call. */
  public CallModelTest() {
    CallListeners listeners = new CallListeners(List.of(new Reports()), new ListenerGate());
    HeldBytes held = new HeldBytes(Long.MAX_VALUE / 2, () -> {});
    StateGate gate = new StateGate(activity, held);
    CallServices services =
        new CallServices(
            MiniAppInfo.of("wx-model"),
            listeners,
            new Outcomes(CODEC, LIMITS),
            CODEC,
            new OpenCalls(clock, calls -> calls.forEach(OpenCall::timeOut)),
            gate,
            new Messages(),
            activity,
            held,
            Runnable::run);
    CallEnvelope envelope =
        new CallEnvelope(
            CallEnvelope.Route.NATIVE, false, 1, "a", Payload.of("{}"), CallEnvelope.Details.NONE);
    call = new Call(envelope, null, 0, 1, services);
    exchange = new CallExchange(call);
  }

  /** The handler succeeds. */
  @Operation
  public String ok() {
    exchange.ok(null);
    return outcome();
  }

  /** The handler fails. */
  @Operation
  public String fail() {
    exchange.fail(null, "lost");
    return outcome();
  }

  /** The handler sends a state. */
  @Operation
  public void sendState() {
    exchange.sendState(null);
  }

  /** The deadline passes. */
  @Operation
  public String timeOut() {
    call.timeOut();
    return outcome() + call.isCancelled();
  }

  /** The program ends. */
  @Operation
  public String close() {
    call.close();
    return outcome() + call.isCancelled();
  }

  /** Returns what was delivered to the program. */
  @Operation
  public String delivered() {
    synchronized (seen) {
      return String.join("\n", delivered);
    }
  }

  /** Returns what was reported to the host: the numbers of late answers and late states. */
  @Operation
  public String reported() {
    synchronized (seen) {
      return duplicates + " " + late;
    }
  }

  private String outcome() {
    Outcome outcome = call.outcome();
    synchronized (seen) {
      return ends + " " + (outcome == null ? "open" : outcome.json());
    }
  }

  /** A clock that never rings: the model checker decides when the deadline passes. */
  private static final class Stopped implements Clock {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public Alarm at(long atNanos, Runnable task) {
      return () -> {};
    }
  }

  private final class Reports implements CallListener {
    @Override
    public void ended(BridgeCall ended, Outcome outcome) {
      synchronized (seen) {
        ends++;
      }
    }

    @Override
    public void duplicate(BridgeCall settled, Outcome second) {
      synchronized (seen) {
        duplicates++;
      }
    }

    @Override
    public void late(BridgeCall settled, Payload state) {
      synchronized (seen) {
        late++;
      }
    }
  }

  private final class Messages implements Outbox {
    @Override
    public void post(Payload message) {
      synchronized (seen) {
        delivered.add(message.json());
      }
    }

    @Override
    public void post(Payload message, Runnable taken) {
      post(message);
    }

    @Override
    public boolean mayWait() {
      return true;
    }
  }

  @Test
  void S3_S4_S9_aCallSettlesAsIfOneStepAtATime() {
    new ModelCheckingOptions()
        .threads(2)
        .actorsBefore(0)
        .actorsPerThread(3)
        .actorsAfter(1)
        .iterations(ITERATIONS)
        .invocationsPerIteration(INVOCATIONS)
        // They read and write JSON before they take any lock, and share no data.
        .addGuarantee(forClasses(Outcomes.class.getName()).allMethods().ignore())
        // It recurses, which the model checker takes for a livelock.
        .addGuarantee(forClasses(StackRoom.class.getName()).allMethods().ignore())
        .recursionBound(ModelCheck.RECURSION)
        .check(getClass());
  }
}
