package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsCapability;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsRuntime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/**
 * The GraalJS runtime. All contexts of a process share one engine, and with it the parsed form of
 * the sources they share. A context may be used on any thread, by one at a time.
 *
 * <p>They also share the Java heap. If that is nearly full after a garbage collection, the program
 * that holds most of it, about, ends with {@link
 * dev.footbridge.engine.spi.JsException.Kind#OUT_OF_MEMORY}; the others go on. The heap is watched
 * from the second program of a process on.
 */
public final class GraalJsRuntime implements JsRuntime {
  /** How full the heap may be by default, in percent. */
  public static final int HEAP_PERCENT = 85;

  private static final int WHOLE = 100;

  private final int heapPercent;

  /** Creates the runtime; GraalJS itself starts with the first context. */
  public GraalJsRuntime() {
    this(HEAP_PERCENT);
  }

  private GraalJsRuntime(int heapPercent) {
    this.heapPercent = heapPercent;
  }

  /**
   * Returns a runtime whose programs may be stopped when the Java heap is fuller than that after a
   * garbage collection.
   *
   * @param percent from 1 to 100; 100 stops no program before the heap is full
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public GraalJsRuntime withHeapPercent(int percent) {
    if (percent < 1 || percent > WHOLE) {
      throw new IllegalArgumentException(
          "the heap percentage should be from 1 to 100, but is " + percent);
    }
    return new GraalJsRuntime(percent);
  }

  /**
   * Protects the programs of this process from each other as far as one process can, on another
   * thread: initializes the classes that a program could make unusable by exhausting the stack, and
   * watches the heap. Happens by itself when the second program starts; call it before if the first
   * one may be hostile.
   *
   * @return completes when it is done, after about a second of processor time
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static CompletableFuture<@Nullable Void> prepareForMany() {
    return SharedProcess.prepare();
  }

  @Override
  public String name() {
    return "graaljs";
  }

  @Override
  public Set<JsCapability> capabilities() {
    return Set.of(JsCapability.DESCRIBE_VALUES, JsCapability.TRACK_REJECTIONS);
  }

  @Override
  public JsContext create(String programName) {
    return create(SharedEngine::newContext);
  }

  @Override
  public JsContext create(String programName, @Nullable ZoneId timeZone, @Nullable Locale locale) {
    return create(() -> SharedEngine.newContext(timeZone, locale));
  }

  private JsContext create(Supplier<Context> context) {
    EngineDamage.requireNone();
    try {
      return new GraalJsContext(context.get(), heapPercent);
    } catch (PolyglotException | NoClassDefFoundError e) {
      JsException damage =
          EngineDamage.noticeIn(e instanceof PolyglotException ? e.getMessage() : e.toString());
      if (damage == null) {
        throw e;
      }
      throw damage;
    }
  }

  @Override
  public @Nullable String damage() {
    return EngineDamage.sentence();
  }

  @Override
  public boolean supportsTimeZones() {
    return true;
  }
}
