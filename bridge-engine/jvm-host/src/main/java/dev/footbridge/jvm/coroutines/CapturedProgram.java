package dev.footbridge.jvm.coroutines;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.host.CurrentProgram;
import dev.footbridge.engine.host.HostedProgram;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import kotlin.coroutines.jvm.internal.CoroutineStackFrame;
import org.jspecify.annotations.Nullable;

/**
 * Finds the program of a coroutine on a thread that no program owns: that of a plugin or a request
 * which the code of the coroutine, or of a suspend function that called it, holds in a variable.
 */
final class CapturedProgram {
  private static final int MOST_FRAMES = 1000;

  private CapturedProgram() {}

  static @Nullable HostedProgram of(Object coroutine) {
    Object frame = coroutine;
    for (int i = 0; i < MOST_FRAMES && frame instanceof CoroutineStackFrame suspended; i++) {
      HostedProgram program = usedBy(frame);
      if (program != null) {
        return program;
      }
      frame = suspended.getCallerFrame();
    }
    return null;
  }

  /** Returns the program of a variable that the compiler keeps in a field of the frame. */
  private static @Nullable HostedProgram usedBy(Object frame) {
    for (Class<?> type = frame.getClass(); isAuthors(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        HostedProgram program = Modifier.isStatic(field.getModifiers()) ? null : in(field, frame);
        if (program != null) {
          return program;
        }
      }
    }
    return null;
  }

  private static boolean isAuthors(Class<?> type) {
    return !type.getName().startsWith("kotlin");
  }

  private static @Nullable HostedProgram in(Field field, Object frame) {
    Object value = null;
    try {
      value = field.trySetAccessible() ? field.get(frame) : null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field that is accessible", e);
    }
    if (value instanceof HostPlugin<?> plugin) {
      return CurrentProgram.of(plugin);
    }
    return value instanceof RequestEvent request ? CurrentProgram.of(request) : null;
  }
}
