package dev.footbridge.benchmarks;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;

/** Prints the heap size of an idle program, in bytes. Each side runs in its own process. */
public final class HeapFigures {
  private static final int WARM_UP = 20;
  private static final int COLLECTIONS = 6;

  private HeapFigures() {}

  /** Measures {@code bare}, or the runtime of that name, with the given number of programs. */
  public static void main(String[] args) {
    Supplier<AutoCloseable> launch = args[0].equals("bare") ? HeapFigures::bare : ours(args[0]);
    int count = Integer.parseInt(args[1]);
    List<AutoCloseable> kept = new ArrayList<>();
    for (int i = 0; i < WARM_UP; i++) {
      kept.add(launch.get());
    }
    long before = usedBytes();
    for (int i = 0; i < count; i++) {
      kept.add(launch.get());
    }
    long each = (usedBytes() - before) / count;
    long open = kept.size();
    kept.forEach(HeapFigures::close);
    kept.clear();
    System.out.println(each + " " + open + " " + (usedBytes() - before));
    System.exit(0);
  }

  private static AutoCloseable bare() {
    Context context = FloorSide.bareContext();
    context.eval("js", "1");
    return context;
  }

  private static Supplier<AutoCloseable> ours(String runtime) {
    BridgeEngine engine = StartBenchmark.engine(runtime, 0);
    return () -> {
      MiniProgram program = engine.launch(MiniAppInfo.of("idle"));
      program.evaluate(new JsSource("first.js", "1")).join();
      return program;
    };
  }

  private static void close(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the heap in use after some collections, which weak references may need. */
  static long usedBytes() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
