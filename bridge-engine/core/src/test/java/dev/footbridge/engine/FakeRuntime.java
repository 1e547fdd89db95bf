package dev.footbridge.engine;

import dev.footbridge.engine.internal.wire.Message;
import dev.footbridge.engine.spi.JsCapability;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A JavaScript engine without JavaScript: its scripts are Java, and it stores every message it
 * receives.
 */
final class FakeRuntime implements JsRuntime {
  /** The Java code of a script. */
  interface Script {
    void run(FakeJs js) throws InterruptedException;
  }

  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
  private volatile BiConsumer<FakeJs, String> onMessage = (js, message) -> {};
  private volatile long stackBytes;
  private volatile RuntimeException startFailure;
  private volatile Set<JsCapability> capabilities = Set.of();
  private volatile Locale locale;
  private final AtomicInteger closed = new AtomicInteger();

  /** Returns a source that runs {@code script}. */
  JsSource source(Script script) {
    return source("", script);
  }

  /** Returns a source with that text, which runs {@code script}. */
  JsSource source(String text, Script script) {
    String name = "script-" + scripts.size() + ".js";
    scripts.put(name, script);
    return new JsSource(name, text);
  }

  /** Returns the messages received, without the manifest. */
  List<String> messages() {
    synchronized (messages) {
      return messages.stream().filter(m -> !m.startsWith("[" + Message.MANIFEST + ",")).toList();
    }
  }

  /** Returns the first message. */
  String manifest() {
    return messages.get(0);
  }

  void onMessage(BiConsumer<FakeJs, String> action) {
    onMessage = action;
  }

  FakeRuntime stackBytes(long bytes) {
    stackBytes = bytes;
    return this;
  }

  FakeRuntime failsToStart(RuntimeException e) {
    startFailure = e;
    return this;
  }

  FakeRuntime capabilities(JsCapability... all) {
    capabilities = Set.of(all);
    return this;
  }

  /** Returns the language that the last context was created with; null for the machine's. */
  Locale locale() {
    return locale;
  }

  int closedContexts() {
    return closed.get();
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public long dedicatedStackBytes() {
    return stackBytes;
  }

  @Override
  public Set<JsCapability> capabilities() {
    return capabilities;
  }

  @Override
  public JsContext create(String programName, ZoneId timeZone, Locale locale) {
    this.locale = locale;
    return create(programName);
  }

  @Override
  public JsContext create(String programName) {
    if (startFailure != null) {
      throw startFailure;
    }
    return new FakeContext();
  }

  private final class FakeContext implements JsContext {
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private FakeJs js;

    @Override
    public void start(List<JsSource> sources, JsHost host) {
      js = new FakeJs(host, interrupted);
    }

    @Override
    public void evaluate(JsSource source) {
      try {
        scripts.get(source.name()).run(js);
      } catch (InterruptedException e) {
        throw new JsException(JsException.Kind.THROWN, "Error: interrupted", null, "");
      }
    }

    @Override
    public void ring() {
      String message = js.take();
      if (message != null) {
        messages.add(message);
        onMessage.accept(js, message);
      }
    }

    @Override
    public void interrupt() {
      interrupted.countDown();
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
