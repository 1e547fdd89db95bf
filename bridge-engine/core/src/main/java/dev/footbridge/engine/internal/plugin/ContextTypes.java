package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppContext;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** Finds the context type in a plugin class's type argument of {@link HostPlugin}. */
final class ContextTypes {
  private ContextTypes() {}

  /** Returns the context that {@code plugin}, a subclass of {@link HostPlugin}, needs. */
  static Class<?> of(Class<?> plugin) {
    Map<TypeVariable<?>, Type> bound = new HashMap<>();
    for (Class<?> type = plugin; type != null && type != HostPlugin.class; ) {
      Type parent = type.getGenericSuperclass();
      Class<?> superclass = type.getSuperclass();
      if (parent instanceof ParameterizedType parameterized && superclass != null) {
        Type[] arguments = parameterized.getActualTypeArguments();
        TypeVariable<?>[] variables = superclass.getTypeParameters();
        for (int i = 0; i < arguments.length; i++) {
          bound.put(variables[i], arguments[i]);
        }
      }
      type = superclass;
    }
    Type context = HostPlugin.class.getTypeParameters()[0];
    while (context instanceof TypeVariable && bound.containsKey(context)) {
      context = bound.get(context);
    }
    if (context instanceof ParameterizedType parameterized) {
      context = parameterized.getRawType();
    }
    return context instanceof Class<?> type ? type : MiniAppContext.class;
  }
}
