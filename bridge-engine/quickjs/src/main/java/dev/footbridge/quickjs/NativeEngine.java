package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import com.dokar.quickjs.QuickJsNativeContext;
import com.sun.jna.Pointer;
import dev.footbridge.engine.spi.JsException.Kind;
import dev.footbridge.engine.spi.JsSource;
import org.jspecify.annotations.Nullable;

/**
 * One context of QuickJS, called through its C API. quickjs-kt's own calls would convert what
 * JavaScript throws to Java, which a program can use to run Java, and to crash the process.
 *
 * <p>Everything but {@link #free} is called within {@link QuickJs#withNativeContext}.
 */
final class NativeEngine {
  private final NativeMemory memory = new NativeMemory();
  private final Bytecode bytecode;
  private final Interrupt interrupt;
  private final QuickJsFailures failures;
  private final Exceptions exceptions;
  private final Scripts scripts;
  private final NativeCall nextJob;
  private final NativeCall setTracker;
  private final NativeCall setInterrupt;
  private final long context;
  private @Nullable JsValue function; // the prelude's
  private @Nullable Entrance entrance;
  private @Nullable RejectionTracker tracker;

  NativeEngine(
      QuickJsNativeContext addresses,
      Bytecode bytecode,
      Interrupt interrupt,
      QuickJsFailures failures) {
    this.bytecode = bytecode;
    this.interrupt = interrupt;
    this.failures = failures;
    context = addresses.getContextAddress();
    long runtime = addresses.getRuntimeAddress();
    exceptions = new Exceptions(context, memory);
    scripts = new Scripts(context, memory);
    nextJob =
        new NativeCall(NativeFunction.EXECUTE_PENDING_JOB, memory)
            .with(0, runtime)
            .with(1, Pointer.nativeValue(memory.allocate(Long.BYTES)));
    setTracker = new NativeCall(NativeFunction.SET_REJECTION_TRACKER, memory).with(0, runtime);
    setInterrupt = new NativeCall(NativeFunction.SET_INTERRUPT_HANDLER, memory).with(0, runtime);
    setTracker.run(); // none: that of quickjs-kt converts
    setInterrupt.with(1, interrupt.address()).run();
  }

  /** Runs the prelude, whose value is the function by which Java enters JavaScript. */
  void start() {
    JsValue script = bytecode.of(Prelude.SOURCE, scripts, exceptions);
    JsValue value = script == null ? null : scripts.evaluate(script);
    if (value == null || !value.isObject()) {
      caught(Kind.ENGINE_FAILED);
      return;
    }
    function = value;
    entrance = new Entrance(context, value, memory);
    tracker = new RejectionTracker(new Entrance(context, value, memory), exceptions);
    setTracker.with(1, tracker.address()).run();
  }

  /** Runs a source as one turn. */
  void evaluate(JsSource source) {
    JsValue script = bytecode.of(source, scripts, exceptions);
    if (script == null) {
      caught(Kind.SYNTAX);
      return;
    }
    JsValue value = scripts.evaluate(script);
    if (value == null) {
      caught(Kind.THROWN);
    } else {
      exceptions.free(value);
    }
    endTurn();
  }

  /** Runs a turn in which the prelude takes a message. */
  void ring() {
    enter(Prelude.RING);
    endTurn();
  }

  /** Runs the promise jobs, reports the rejections that are left, and so on until nothing is. */
  private void endTurn() {
    runJobs();
    while (tracker != null && tracker.takeNew() && !interrupt.isStopped()) {
      enter(Prelude.REPORT);
      runJobs();
    }
    if (tracker != null && tracker.takeLost()) {
      failures.add(Kind.THROWN, QuickJsFailures.LOST_REJECTION);
    }
  }

  private void runJobs() {
    int status = nextJob.run().intValue();
    while (status != 0 && !interrupt.isStopped()) {
      if (status < 0) {
        caught(Kind.THROWN);
      }
      status = nextJob.run().intValue();
    }
  }

  private void enter(int op) {
    if (entrance == null) {
      throw new IllegalStateException("the context was not started");
    }
    if (!entrance.enter(op)) {
      caught(Kind.THROWN);
    }
  }

  /** Lets the prelude describe what was thrown. */
  private void caught(Kind kind) {
    JsValue thrown = exceptions.take();
    try {
      failures.expect(kind);
      if (interrupt.isStopped() || entrance == null) {
        failures.add(kind, QuickJsFailures.UNTOLD);
      } else if (!entrance.enter(Prelude.FAILED, thrown, JsValue.undefined())) {
        exceptions.forget();
        failures.add(kind, QuickJsFailures.UNTOLD);
      }
    } finally {
      exceptions.free(thrown);
    }
  }

  /** Gives up what it holds in the context, which is freed next. */
  void release() {
    setTracker.with(1, 0).run();
    setInterrupt.with(1, 0).run();
    if (function != null) {
      exceptions.free(function);
    }
  }

  /** Frees its memory, after the context. */
  void free() {
    if (tracker != null) {
      tracker.free();
    }
    interrupt.free();
    memory.free();
  }

  /** Returns what Java threw while JavaScript called it, and forgets it; null if nothing. */
  @Nullable Throwable takeThrown() {
    Throwable thrown = interrupt.takeThrown();
    return thrown != null || tracker == null ? thrown : tracker.takeThrown();
  }
}
