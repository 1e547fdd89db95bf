package dev.footbridge.engine.internal.plugin;

import dev.footbridge.engine.internal.plugin.HandlerMethod.Returns;
import java.io.InputStream;
import java.io.Reader;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Decides by its return type how a handler answers (rules D3, D4, D8). The types of Kotlin and of
 * other libraries are found by name, since the engine does without these libraries.
 */
final class ReturnTypes {
  private static final String SEND_EACH =
      "return void, send each value with req.sendState, and end with req.ok";
  private static final String CALL_IT = "call it, and return its result";
  private static final String COLLECT_IT = "collect it into a list, and return a Map that holds it";
  private static final String HOLD_IT = "return a Map that holds it";
  private static final String READ_IT = "read it, and return a Map that holds its content";

  /** What to do instead of returning a type, by the name of the type. */
  private static final Map<String, String> REMEDIES = new LinkedHashMap<>();

  /** The same for types whose JSON is not an object, which the custom tier needs (rule R7). */
  private static final Map<String, String> REMEDIES_OF_VALUES = new LinkedHashMap<>();

  static {
    REMEDIES.put(
        "kotlinx.coroutines.Job",
        "return a CompletableFuture: write scope.future { … } of kotlinx-coroutines instead of"
            + " launch or async");
    REMEDIES.put("kotlinx.coroutines.flow.Flow", SEND_EACH);
    REMEDIES.put("org.reactivestreams.Publisher", SEND_EACH);
    REMEDIES.put("java.util.concurrent.Flow$Publisher", SEND_EACH);
    REMEDIES.put(
        Future.class.getName(),
        "return a CompletionStage such as CompletableFuture: a Future can only be awaited by"
            + " blocking");
    REMEDIES.put("kotlin.sequences.Sequence", COLLECT_IT);
    REMEDIES.put("java.util.stream.BaseStream", COLLECT_IT);
    REMEDIES.put("kotlin.Function", CALL_IT);
    REMEDIES.put(Callable.class.getName(), CALL_IT);
    REMEDIES.put(Iterator.class.getName(), COLLECT_IT);
    REMEDIES.put(InputStream.class.getName(), READ_IT);
    REMEDIES.put(Reader.class.getName(), READ_IT);
    REMEDIES.put(Thread.class.getName(), "return void, and let the thread call req.ok or req.fail");
    REMEDIES.put(Throwable.class.getName(), "throw it, or return req.failSync(…)");
    REMEDIES_OF_VALUES.put(Collection.class.getName(), HOLD_IT);
    REMEDIES_OF_VALUES.put(Number.class.getName(), HOLD_IT);
    REMEDIES_OF_VALUES.put(Boolean.class.getName(), HOLD_IT);
    REMEDIES_OF_VALUES.put(Character.class.getName(), HOLD_IT);
    REMEDIES_OF_VALUES.put(Enum.class.getName(), HOLD_IT);
    REMEDIES_OF_VALUES.put(CharSequence.class.getName(), "return a String that holds JSON");
  }

  private ReturnTypes() {}

  /** Returns the form of {@code type}. */
  static Returns formOf(Class<?> type) {
    if (type == String.class) {
      return Returns.TEXT;
    }
    if (type == void.class || isVoid(type)) {
      return Returns.NOTHING;
    }
    return CompletionStage.class.isAssignableFrom(type) ? Returns.STAGE : Returns.VALUE;
  }

  /** Returns whether {@code type} has no value but one that says nothing. */
  static boolean isVoid(Class<?> type) {
    return type == Void.class || type.getName().equals("kotlin.Unit");
  }

  /**
   * Returns what to do instead of returning a {@code type}; null if it may be returned.
   *
   * @param isCustom whether the handler is one of the custom tier, whose results are objects
   */
  static @Nullable String remedyFor(Class<?> type, boolean isCustom) {
    if (type.isPrimitive() || type.isArray()) {
      return isCustom ? HOLD_IT : null;
    }
    String remedy = remedyIn(REMEDIES, type);
    if (remedy == null && isCustom) {
      remedy = remedyIn(REMEDIES_OF_VALUES, type);
    }
    return remedy == null && type.isAnnotationPresent(FunctionalInterface.class) ? CALL_IT : remedy;
  }

  private static @Nullable String remedyIn(Map<String, String> remedies, Class<?> type) {
    return remedies.entrySet().stream()
        .filter(each -> extendsNamed(type, each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean extendsNamed(Class<?> type, String name) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getName().equals(name)) {
        return true;
      }
      for (Class<?> parent : each.getInterfaces()) {
        if (extendsNamed(parent, name)) {
          return true;
        }
      }
    }
    return false;
  }
}
