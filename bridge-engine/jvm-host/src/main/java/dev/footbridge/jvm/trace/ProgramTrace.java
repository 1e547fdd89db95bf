package dev.footbridge.jvm.trace;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.jvm.event.ProgramEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Listens to one program for a {@link TraceFile}. */
public final class ProgramTrace implements CallListener, ProgramListener {
  static final int JS_THREAD = 1;

  private static final double NANOS_PER_MILLI = 1e6;

  private final TraceWriter writer; // its lock guards the rest
  private final int pid;
  private final Clock clock;
  private final Map<Thread, Integer> handlerThreads = new HashMap<>();
  private final Map<Integer, Integer> openByThread = new HashMap<>(); // how many, by thread number
  private final Map<Long, String> openCalls = new LinkedHashMap<>(); // names by number
  private final PageSpans pages;
  private @Nullable Thread turnThread;

  ProgramTrace(TraceWriter writer, int pid, Clock clock) {
    this.writer = writer;
    this.pid = pid;
    this.clock = clock;
    this.pages = new PageSpans(writer, pid);
  }

  int pid() {
    return pid;
  }

  @Override
  public void turnBegan(MiniAppInfo program) {
    synchronized (writer) {
      turnThread = Thread.currentThread();
      begin(JS_THREAD, "turn");
    }
  }

  @Override
  public void turnEnded(MiniAppInfo program) {
    synchronized (writer) {
      endThread(JS_THREAD); // with handlers whose end was not reported
      turnThread = null;
    }
  }

  @Override
  public void handling(BridgeCall call) {
    synchronized (writer) {
      begin(currentThread(), nameOf(call));
    }
  }

  @Override
  public void handled(BridgeCall call) {
    synchronized (writer) {
      end(currentThread());
    }
  }

  @Override
  public void started(BridgeCall call) {
    synchronized (writer) {
      openCalls.put(call.id(), nameOf(call));
      writeCall("b", call, nameOf(call), Map.of("via", call.via(), "params", call.jsonParams()));
    }
  }

  @Override
  public void state(BridgeCall call, Payload state) {
    writeCall("n", call, "state", Map.of("data", state.json()));
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    synchronized (writer) {
      openCalls.remove(call.id());
      Map<String, String> result =
          Map.of("outcome", outcome.isOk() ? "ok" : "fail", "result", outcome.json());
      writeCall("e", call, nameOf(call), result);
    }
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    writer.write("i", pid, JS_THREAD, "console." + level, Map.of("text", text));
  }

  @Override
  public void shown(MiniAppInfo program, String kind, String text) {
    log(program, "info", kind, text);
  }

  @Override
  public void log(MiniAppInfo program, String level, String tag, String text) {
    synchronized (writer) {
      writer.write("i", pid, currentThread(), "log." + level, Map.of("tag", tag, "text", text));
    }
  }

  @Override
  public void happened(MiniAppInfo program, String kind, Payload data) {
    ProgramEvent event = ProgramEvent.of(kind, data.json());
    synchronized (writer) {
      switch (kind) {
        case ProgramEvent.PAGE -> pages.happened(event);
        case ProgramEvent.NAVIGATE -> instant(event.name(), event);
        case ProgramEvent.APP -> instant(kind + " " + event.hook(), event);
        default -> instant((kind + " " + event.name()).strip(), event);
      }
    }
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    writer.write(
        "i", pid, JS_THREAD, "error", Map.of("message", error.message(), "stack", error.stack()));
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    writer.write("i", pid, JS_THREAD, "warning", Map.of("text", text));
  }

  @Override
  public void abandoned(MiniAppInfo program, String where) {
    writer.write("i", pid, JS_THREAD, "abandoned", Map.of("where", where));
  }

  /** Ends all open spans, which a stopped program leaves behind. */
  void endAll() {
    synchronized (writer) {
      openByThread.keySet().forEach(this::endThread);
      openCalls.forEach((id, name) -> writer.write("e", pid, JS_THREAD, name, call(id), Map.of()));
      openCalls.clear();
      pages.endAll();
    }
  }

  private void begin(int tid, String name) {
    openByThread.merge(tid, 1, Integer::sum);
    writer.write("B", pid, tid, name, Map.of());
  }

  private void end(int tid) {
    if (openByThread.getOrDefault(tid, 0) > 0) {
      openByThread.merge(tid, -1, Integer::sum);
      writer.write("E", pid, tid, "", Map.of());
    }
  }

  private void endThread(int tid) {
    while (openByThread.getOrDefault(tid, 0) > 0) {
      end(tid);
    }
  }

  /** Returns the number of this thread. All turns count as one thread, wherever they run. */
  private int currentThread() {
    Thread thread = Thread.currentThread();
    if (thread == turnThread) {
      return JS_THREAD;
    }
    Integer known = handlerThreads.get(thread);
    if (known != null) {
      return known;
    }
    int number = JS_THREAD + 1 + handlerThreads.size();
    handlerThreads.put(thread, number);
    writer.write("M", pid, number, "thread_name", Map.of("name", "handlers: " + thread.getName()));
    return number;
  }

  private void writeCall(String phase, BridgeCall call, String name, Map<String, String> args) {
    Map<String, String> all = args;
    if (clock.isManual()) {
      all = new TreeMap<>(args);
      all.put("programMs", String.valueOf(clock.nanoTime() / NANOS_PER_MILLI));
    }
    writer.write(phase, pid, JS_THREAD, name, call(call.id()), all);
  }

  private void instant(String name, ProgramEvent event) {
    writer.write("i", pid, JS_THREAD, name, Map.of("data", event.json()));
  }

  private static TraceWriter.Span call(long id) {
    return new TraceWriter.Span("call", id);
  }

  private static String nameOf(BridgeCall call) {
    return call.event().isEmpty() ? call.via() : call.event();
  }
}
