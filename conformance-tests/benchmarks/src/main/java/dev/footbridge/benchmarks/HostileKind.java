package dev.footbridge.benchmarks;

import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What hostile programs do to their process, and what ends them. */
enum HostileKind {
  /** Runs JavaScript without end; its host closes it. */
  LOOP("for (;;) {}", true),
  /** Runs a function of the engine without end; its host closes it. */
  NATIVE("Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)", true),
  /** Calls its host without end; its host closes it. */
  FLOOD("for (;;) console.log('x'.repeat(1000))", true),
  /** Takes all memory. */
  MEMORY("const all = []; for (;;) all.push(new Array(1e5).fill({}).map(() => ({})))", false),
  /** Runs JavaScript in a process that is killed: what a crash of the engine looks like. */
  CRASH("for (;;) {}", false);

  private final String script;
  private final boolean isClosed;

  HostileKind(String script, boolean isClosed) {
    this.script = script;
    this.isClosed = isClosed;
  }

  /**
   * Runs a program that does it, and returns how long its end took, in ms: since the host closed
   * it, since its process was killed, or since it began.
   */
  double end(MiniProgram program) {
    Set<ProcessHandle> processes =
        ProcessHandle.current().descendants().collect(Collectors.toSet());
    CompletableFuture<@Nullable Void> turn = program.evaluate(new JsSource("hostile.js", script));
    long begin = System.nanoTime();
    if (this == CRASH) {
      processes.forEach(ProcessHandle::destroyForcibly);
    }
    if (isClosed) {
      program.close();
    }
    try {
      turn.join();
    } catch (CompletionException e) {
      double millis = RuntimeFigures.millis(begin);
      program.close();
      return millis;
    }
    throw new IllegalStateException(this + " did no harm");
  }
}
