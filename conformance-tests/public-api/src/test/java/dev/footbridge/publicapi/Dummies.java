package dev.footbridge.publicapi;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.ScriptError;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.objenesis.Objenesis;
import org.objenesis.ObjenesisStd;

/**
 * Values of any type. Most of our own are made without a constructor, so their fields are null or
 * zero: a method that uses one before it has looked at its parameters fails. Types of values, whose
 * constructors look at what {@code with…} is given, are whole.
 */
final class Dummies {
  private static final Map<Class<?>, Object> KNOWN =
      Map.ofEntries(
          Map.entry(boolean.class, false),
          Map.entry(byte.class, (byte) 1),
          Map.entry(char.class, 'x'),
          Map.entry(double.class, 1.0),
          Map.entry(float.class, 1.0f),
          Map.entry(int.class, 1),
          Map.entry(long.class, 1L),
          Map.entry(short.class, (short) 1),
          Map.entry(Class.class, String.class),
          Map.entry(Duration.class, Duration.ofSeconds(1)),
          Map.entry(Iterable.class, List.of()),
          Map.entry(MiniAppInfo.class, MiniAppInfo.of("x")),
          Map.entry(ScriptError.class, ScriptError.of(ScriptError.Kind.UNCAUGHT, "x")),
          Map.entry(List.class, List.of()),
          Map.entry(Map.class, new TreeMap<>()),
          Map.entry(Object.class, "x"),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(Path.class, Path.of("x")),
          Map.entry(Pattern.class, Pattern.compile("x")),
          Map.entry(Set.class, Set.of()),
          Map.entry(String.class, "x"),
          Map.entry(Throwable.class, new Exception("x")));

  private final Map<Class<?>, Class<?>> concrete = new HashMap<>();
  private final Objenesis objenesis = new ObjenesisStd();

  Object of(Class<?> type) {
    Object known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    for (Field field : type.getFields()) {
      if (field.getName().equals("DEFAULT") && field.getType() == type) {
        return value(field);
      }
    }
    Class<?> instantiable =
        Modifier.isAbstract(type.getModifiers())
            ? concrete.computeIfAbsent(type, Dummies::subclass)
            : type;
    return objenesis.newInstance(instantiable);
  }

  private static Object value(Field constant) {
    try {
      return constant.get(null);
    } catch (IllegalAccessException e) {
      throw new LinkageError("a public field", e);
    }
  }

  private static Class<?> subclass(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return new ByteBuddy()
        .subclass(type)
        .make()
        .load(
            loader == null ? Dummies.class.getClassLoader() : loader,
            ClassLoadingStrategy.Default.WRAPPER)
        .getLoaded();
  }
}
