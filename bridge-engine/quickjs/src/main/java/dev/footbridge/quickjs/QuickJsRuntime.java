package dev.footbridge.quickjs;

import dev.footbridge.engine.spi.JsCapability;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * The QuickJS runtime, through quickjs-kt. Each program has an engine of its own, in native memory,
 * on a thread of its own. Programs share the compiled shim.
 */
public final class QuickJsRuntime implements JsRuntime {
  private static final long MEBIBYTE = 1 << 20;

  /** JavaScript's stack; at most half of the thread's, or a deep recursion crashes the process. */
  static final long STACK_BYTES = 4 * MEBIBYTE;

  private static final long THREAD_STACK_BYTES = 16 * MEBIBYTE;
  private static final long MEMORY_LIMIT = 512 * MEBIBYTE;

  private final Bytecode bytecode;
  private final long memoryLimit;
  private final Duration turnLimit;

  /** Creates the runtime with a memory limit of 512 MiB per program and no time limit. */
  public QuickJsRuntime() {
    this(new Bytecode(), MEMORY_LIMIT, Duration.ZERO);
  }

  private QuickJsRuntime(Bytecode bytecode, long memoryLimit, Duration turnLimit) {
    this.bytecode = bytecode;
    this.memoryLimit = memoryLimit;
    this.turnLimit = turnLimit;
  }

  /**
   * Returns a runtime with another memory limit per program. A program that exceeds it is killed,
   * unless it catches the error that it gets.
   *
   * @param bytes at least 1 MiB
   */
  public QuickJsRuntime withMemoryLimit(long bytes) {
    if (bytes < MEBIBYTE) {
      throw new IllegalArgumentException(
          "the memory limit should be 1 MiB (" + MEBIBYTE + " bytes) or more, but is " + bytes);
    }
    return new QuickJsRuntime(bytecode, bytes, turnLimit);
  }

  /**
   * Returns a runtime with a time limit per turn, after which the program is killed. By default
   * there is none, and an endless loop runs until its program is closed. The time of synchronous
   * handlers counts.
   *
   * @param limit 1 ms or more; zero for none
   */
  public QuickJsRuntime withTurnLimit(Duration limit) {
    Objects.requireNonNull(limit, "limit");
    if (limit.isNegative() || (!limit.isZero() && limit.toMillis() == 0)) {
      throw new IllegalArgumentException(
          "the turn limit should be 1 ms or more, or zero for none, but is " + limit);
    }
    return new QuickJsRuntime(bytecode, memoryLimit, limit);
  }

  @Override
  public String name() {
    return "quickjs";
  }

  @Override
  public Set<JsCapability> capabilities() {
    return Set.of(JsCapability.DESCRIBE_VALUES, JsCapability.TRACK_REJECTIONS);
  }

  @Override
  public JsContext create(String programName) {
    try {
      return new QuickJsContext(bytecode, memoryLimit, turnLimit.toMillis());
    } catch (NoClassDefFoundError e) {
      String missing = String.valueOf(e.getMessage());
      if (missing.startsWith("com/dokar/quickjs/")) {
        throw new IllegalStateException(
            "the QuickJS library is not on the class path; add the dependency"
                + " io.github.dokar3:quickjs-kt-jvm, or quickjs-kt-android on Android",
            e);
      }
      if (missing.startsWith("com/sun/jna/")) {
        throw new IllegalStateException(
            "JNA, which calls the QuickJS library, is not on the class path; add the dependency"
                + " net.java.dev.jna:jna, on Android as an aar",
            e);
      }
      throw e;
    }
  }

  @Override
  public long dedicatedStackBytes() {
    return THREAD_STACK_BYTES;
  }
}
