package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.impl.UnknownSerializer;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToEmptyObjectSerializer;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Refuses objects that are no data, such as threads, connections and exceptions: Jackson would
 * write what their getters return (rule S7).
 */
final class DataOnly extends BeanSerializerModifier {
  private static final long serialVersionUID = 1L;

  /** The platform's classes have getters, but they are not made to be written by them. */
  private static final List<String> PLATFORM =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "android.",
          "androidx.",
          "dalvik.",
          "libcore.");

  /** Kotlin's types that are not data, by name, since the engine does without Kotlin. */
  private static final Set<String> OF_KOTLIN =
      Set.of(
          "kotlin.Function",
          "kotlin.sequences.Sequence",
          "kotlinx.coroutines.Job",
          "kotlinx.coroutines.flow.Flow");

  @Override
  public JsonSerializer<?> modifySerializer(
      SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
    Class<?> type = description.getBeanClass();
    boolean isByInnards =
        serializer instanceof BeanSerializerBase
            || serializer instanceof UnknownSerializer
            || serializer instanceof ToEmptyObjectSerializer;
    return type == Class.class || (isByInnards && isNoData(type, serializer))
        ? new Refusal(type)
        : serializer;
  }

  private static boolean isNoData(Class<?> type, JsonSerializer<?> serializer) {
    if (Throwable.class.isAssignableFrom(type)
        || Thread.class.isAssignableFrom(type)
        || ClassLoader.class.isAssignableFrom(type)
        || AutoCloseable.class.isAssignableFrom(type)
        || Executor.class.isAssignableFrom(type)
        || Future.class.isAssignableFrom(type)
        || CompletionStage.class.isAssignableFrom(type)) {
      return true;
    }
    if (!Proxy.isProxyClass(type) && PLATFORM.stream().anyMatch(type.getName()::startsWith)) {
      return true;
    }
    boolean isEmpty = !serializer.properties().hasNext();
    return extendsAny(type, parent -> OF_KOTLIN.contains(parent.getName()))
        || (isEmpty && isFunction(type));
  }

  private static boolean isFunction(Class<?> type) {
    return (type.isSynthetic() && !Proxy.isProxyClass(type))
        || extendsAny(
            type,
            parent ->
                parent == Callable.class || parent.isAnnotationPresent(FunctionalInterface.class));
  }

  private static boolean extendsAny(Class<?> type, Predicate<Class<?>> sought) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Class<?> parent : each.getInterfaces()) {
        if (sought.test(parent) || extendsAny(parent, sought)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Refuses each value of one class. */
  private static final class Refusal extends StdSerializer<Object> {
    private static final long serialVersionUID = 1L;

    private final String name;

    Refusal(Class<?> type) {
      super(type, false);
      this.name = type.getName();
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
        throws JsonMappingException {
      provider.reportMappingProblem(
          "a %s is not data; put what the program needs of it into a Map", name);
    }
  }
}
