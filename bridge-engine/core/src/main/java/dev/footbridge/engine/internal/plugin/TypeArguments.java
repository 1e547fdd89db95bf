package dev.footbridge.engine.internal.plugin;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type arguments that a class gives to its superclasses. */
final class TypeArguments {
  private final Map<TypeVariable<?>, Type> bound = new HashMap<>();

  /** Collects the arguments of all superclasses of {@code type}. */
  TypeArguments(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      Class<?> superclass = each.getSuperclass();
      if (superclass != null
          && each.getGenericSuperclass() instanceof ParameterizedType parameterized) {
        Type[] arguments = parameterized.getActualTypeArguments();
        TypeVariable<?>[] variables = superclass.getTypeParameters();
        for (int i = 0; i < arguments.length; i++) {
          bound.put(variables[i], arguments[i]);
        }
      }
    }
  }

  /**
   * Returns the class of {@code type}, with type variables replaced; null for a variable that no
   * class binds.
   */
  @Nullable Class<?> classOf(Type type) {
    if (type instanceof Class<?> known) {
      return known;
    }
    if (type instanceof ParameterizedType parameterized) {
      return classOf(parameterized.getRawType());
    }
    if (type instanceof GenericArrayType) {
      return Object[].class;
    }
    Type argument = bound.get(type);
    return argument == null ? null : classOf(argument);
  }
}
