package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.impl.IteratorSerializer;
import com.fasterxml.jackson.databind.ser.impl.UnknownSerializer;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import com.fasterxml.jackson.databind.ser.std.IterableSerializer;
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
import org.jspecify.annotations.Nullable;

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

  private static final String TO_COME =
      "a %s is a value to come; wait for it, or return a CompletionStage of the whole result";

  private static final String NO_DATA =
      "a %s is not data; put what the program needs of it into a Map";

  private static final String EMPTY =
      "a %s has no public getters or fields; give it some, or put what the program needs of it into"
          + " a Map";

  @Override
  public JsonSerializer<?> modifySerializer(
      SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
    String refusal = refusalOf(config, description, serializer);
    return refusal == null ? serializer : new Refusal(description.getBeanClass(), refusal);
  }

  private static @Nullable String refusalOf(
      SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
    Class<?> type = description.getBeanClass();
    if (type == Class.class) {
      return NO_DATA;
    }
    boolean isByItems =
        serializer instanceof IterableSerializer || serializer instanceof IteratorSerializer;
    boolean isByInnards =
        serializer instanceof BeanSerializerBase
            || serializer instanceof UnknownSerializer
            || serializer instanceof ToEmptyObjectSerializer;
    if (!isByItems && !isByInnards) {
      return null;
    }
    if (Future.class.isAssignableFrom(type)
        || CompletionStage.class.isAssignableFrom(type)
        || extendsAny(type, parent -> parent.getName().equals("kotlinx.coroutines.Deferred"))) {
      return TO_COME;
    }
    if (isResource(type)) {
      return NO_DATA;
    }
    boolean isEmpty = !serializer.properties().hasNext();
    if (isByInnards && isNoData(type, isEmpty)) {
      return NO_DATA;
    }
    return isByInnards && isEmpty && !hasOtherMembers(config, description) ? EMPTY : null;
  }

  private static boolean isResource(Class<?> type) {
    return Throwable.class.isAssignableFrom(type)
        || Thread.class.isAssignableFrom(type)
        || ClassLoader.class.isAssignableFrom(type)
        || AutoCloseable.class.isAssignableFrom(type)
        || Executor.class.isAssignableFrom(type);
  }

  private static boolean isNoData(Class<?> type, boolean isEmpty) {
    if (!Proxy.isProxyClass(type) && PLATFORM.stream().anyMatch(type.getName()::startsWith)) {
      return true;
    }
    return extendsAny(type, parent -> OF_KOTLIN.contains(parent.getName()))
        || (isEmpty && isFunction(type));
  }

  /** Returns whether a class without properties is data: a record, or one with a type name. */
  private static boolean hasOtherMembers(SerializationConfig config, BeanDescription description) {
    JavaType type = description.getType();
    return type.isRecordType()
        || description.findAnyGetter() != null
        || config.getDefaultTyper(type) != null
        || config
                .getAnnotationIntrospector()
                .findTypeResolver(config, description.getClassInfo(), type)
            != null;
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

    private final String reason;
    private final String name;

    /**
     * Creates a serializer.
     *
     * @param reason with {@code %s} for the name of the class
     */
    Refusal(Class<?> type, String reason) {
      super(type, false);
      this.reason = reason;
      this.name = type.getName();
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
        throws JsonMappingException {
      provider.reportMappingProblem(reason, name);
    }
  }
}
