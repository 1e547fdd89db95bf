package dev.footbridge.engine.internal.plugin;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The names of classes and methods as in source code. */
final class Names {
  private Names() {}

  /** Returns a class's name without its package: {@code Outer.Inner}. */
  static String of(Class<?> type) {
    if (type.isArray()) {
      return of(type.getComponentType()) + "[]";
    }
    Class<?> outer = type.getEnclosingClass();
    if (outer == null || type.getSimpleName().isEmpty()) {
      String name = type.getName();
      return name.substring(name.lastIndexOf('.') + 1);
    }
    return of(outer) + "." + type.getSimpleName();
  }

  static String of(Method method) {
    return of(method.getDeclaringClass()) + "." + method.getName();
  }

  /** Returns the parameter types in parentheses: {@code (String, int)}. */
  static String parametersOf(Method method) {
    return inParentheses(method.getParameterTypes());
  }

  /** Returns parameter types as {@link #parametersOf} does. */
  static String inParentheses(Class<?>... parameters) {
    return Arrays.stream(parameters).map(Names::of).collect(Collectors.joining(", ", "(", ")"));
  }
}
