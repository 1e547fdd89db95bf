package dev.footbridge.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Measures calls and further programs in a warm process, for {@link Budget}.
 *
 * <p>This file is compiled against the jars of each checkout, which may have different versions. So
 * it uses no other file, and only a small part of the API.
 */
public final class BudgetMeter {
  private static final String CONFIG =
      """
      {"extApi": [
        {"name": "echo", "sync": false},
        {"name": "echoSync", "sync": true},
        {"name": "finish", "sync": true}
      ]}
      """;
  private static final String WORKLOAD =
      """
      const params = { name: 'a name', number: 42, flag: true };
      function syncCalls(count) {
        for (let i = 0; i < count; i++) {
          wx.echoSync(params);
        }
        wx.finish();
      }
      function asyncCalls(count) {
        let left = count;
        const success = () => {
          if (--left === 0) {
            wx.finish();
          }
        };
        for (let i = 0; i < count; i++) {
          wx.echo({ ...params, success });
        }
      }
      """;
  private static final JsSource FIRST = new JsSource("first.js", "1 + 1");
  private static final int CALLS = 1000;
  private static final int PROGRAMS = 10;
  private static final Semaphore FINISHED = new Semaphore(0);

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final long warmUpNanos;

  private BudgetMeter(long warmUpNanos) {
    this.warmUpNanos = warmUpNanos;
  }

  /** Answers with the parameters. */
  @JsPlugin(secondary = true)
  public static final class EchoPlugin extends BaseJsPlugin {
    /** Answers on a worker. */
    @JsEvent("echo")
    public void echo(RequestEvent req) {
      req.ok(req.params());
    }

    /** Answers at once. */
    @JsEvent("echoSync")
    public String echoSync(RequestEvent req) {
      return req.okSync(req.params());
    }

    /** Ends a batch. */
    @JsEvent("finish")
    public String finish(RequestEvent req) {
      FINISHED.release();
      return req.okSync(null);
    }
  }

  /**
   * Prints a line for each measurement: its name, microseconds and bytes for one operation.
   *
   * @param args the JavaScript runtime, and the warm-up of each measurement in milliseconds; the
   *     measurement takes half of that
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    BudgetMeter meter = new BudgetMeter(Long.parseLong(args[1]) * 1_000_000);
    var builder = BridgeEngine.builder();
    builder.runtime(JsRuntimes.named(args[0])).plugin(EchoPlugin.class);
    configure(builder);
    BridgeEngine engine = builder.build();
    meter.measure("further", PROGRAMS, () -> furtherPrograms(engine));
    try (MiniProgram program = engine.launch(MiniAppInfo.of("budget"))) {
      program.evaluate(new JsSource("workload.js", WORKLOAD)).join();
      meter.measure("sync", CALLS, () -> run(program, "syncCalls"));
      meter.measure("async", CALLS, () -> run(program, "asyncCalls"));
    }
    System.exit(0);
  }

  /** Sets the custom APIs by reflection: the configuration's class moved between versions. */
  private static void configure(Object builder) throws ReflectiveOperationException {
    for (Method method : BridgeEngine.class.getMethod("builder").getReturnType().getMethods()) {
      if (method.getName().equals("customApis") && method.getParameterCount() == 1) {
        Method parse = method.getParameterTypes()[0].getMethod("parse", String.class, String.class);
        method.invoke(builder, parse.invoke(null, "config.json", CONFIG));
        return;
      }
    }
    throw new NoSuchMethodException("customApis, of the engine's builder");
  }

  private static void furtherPrograms(BridgeEngine engine) {
    for (int i = 0; i < PROGRAMS; i++) {
      try (MiniProgram program = engine.launch(MiniAppInfo.of("budget"))) {
        program.evaluate(FIRST).join();
      }
    }
  }

  private static void run(MiniProgram program, String function) {
    var evaluated = program.evaluate(new JsSource("run.js", function + "(" + CALLS + ")"));
    FINISHED.acquireUninterruptibly();
    evaluated.join();
  }

  /**
   * Measures batches of operations. Returns the median batch, which a collection hardly affects.
   */
  private void measure(String name, int operations, Runnable batch) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < warmUpNanos) {
      batch.run();
    }
    List<Long> nanos = new ArrayList<>();
    start = System.nanoTime();
    Map<Long, Long> allocatedBefore = allocatedBytes();
    while (System.nanoTime() - start < warmUpNanos / 2) {
      long began = System.nanoTime();
      batch.run();
      nanos.add(System.nanoTime() - began);
    }
    double bytes = 0;
    for (Map.Entry<Long, Long> thread : allocatedBytes().entrySet()) {
      bytes += thread.getValue() - allocatedBefore.getOrDefault(thread.getKey(), 0L);
    }
    nanos.sort(null);
    double median = nanos.get(nanos.size() / 2);
    System.out.println(
        name
            + " "
            + median / 1000 / operations
            + " "
            + bytes / ((double) nanos.size() * operations));
  }

  /**
   * Returns how many bytes each live thread has allocated. The threads that serve programs and
   * calls do not end; one that ended between two answers, as one that prepares the engine does,
   * does not count.
   */
  private Map<Long, Long> allocatedBytes() {
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    Map<Long, Long> allocated = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      if (bytes[i] > 0) {
        allocated.put(ids[i], bytes[i]);
      }
    }
    return allocated;
  }
}
