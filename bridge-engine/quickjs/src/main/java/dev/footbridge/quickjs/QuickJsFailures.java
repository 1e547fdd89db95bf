package dev.footbridge.quickjs;

import com.dokar.quickjs.MemoryUsage;
import com.dokar.quickjs.QuickJs;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import dev.footbridge.engine.spi.JsStack;
import org.jspecify.annotations.Nullable;

/** Why a turn failed: the first reason, or that it ran out of memory. */
final class QuickJsFailures {
  static final String UNTOLD =
      "something was thrown, but its description failed: the stack or the memory was full";
  static final String LOST_REJECTION =
      "a promise was rejected, but its reason could not be kept: the stack or the memory was full";
  private static final String OUT_OF_MEMORY = "the program is out of memory";

  /** What the prelude tells of what was thrown, besides its texts. */
  static final int IS_NULL = 1;

  static final int IS_OUT_OF_MEMORY = 2;

  private Kind expected = Kind.THROWN;
  private @Nullable JsException first;
  private boolean mayBeMemory; // QuickJS throws null if it has no memory for an error
  private boolean isNull;
  private boolean isOutOfMemory;

  /** Forgets the failures of the turn before. */
  void clear() {
    first = null;
    mayBeMemory = false;
    isNull = false;
    isOutOfMemory = false;
    expected = Kind.THROWN;
  }

  /** Sets the kind of the failure that the prelude tells next. */
  void expect(Kind kind) {
    expected = kind;
  }

  /** Takes what the prelude tells of what was thrown. */
  void tell(int facts, String message, String stack) {
    String own = JsStack.own(stack);
    isOutOfMemory |= facts == IS_OUT_OF_MEMORY;
    if (first == null) {
      isNull = facts == IS_NULL;
      mayBeMemory = isNull;
      first =
          new JsException(
              expected, message, JsStack.position(own), expected == Kind.SYNTAX ? "" : own);
    }
    expected = Kind.THROWN;
  }

  /** Adds a failure that has no description. */
  void add(Kind kind, String message) {
    mayBeMemory = true;
    if (first == null) {
      first = new JsException(kind, message, null, "");
    }
  }

  /** Returns the failure of the turn; null if it succeeded. */
  @Nullable JsException failure(QuickJs quickJs) {
    JsException failure = first;
    if (failure == null) {
      return null;
    }
    if (isOutOfMemory) {
      return outOfMemory(failure);
    }
    if (!mayBeMemory) {
      return failure;
    }
    MemoryUsage usage = quickJs.getMemoryUsage();
    if (uses(usage, 7)) {
      return outOfMemory(failure);
    }
    return isNull && uses(usage, 4)
        ? new JsException(
            failure.kind(), "null was thrown, or memory ran out for a moment", null, "")
        : failure;
  }

  private static JsException outOfMemory(JsException failure) {
    return new JsException(
        Kind.OUT_OF_MEMORY, OUT_OF_MEMORY, failure.position(), failure.jsStack());
  }

  /** Returns whether the program uses more than so many eighths of its memory. */
  private static boolean uses(MemoryUsage usage, int eighths) {
    return usage.getMallocSize() > usage.getMallocLimit() / 8 * eighths;
  }

  static JsException stopped(String message) {
    return new JsException(Kind.INTERRUPTED, message, null, "");
  }
}
