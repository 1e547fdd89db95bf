package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;

/**
 * Thrown when parameters are to be read as a class that cannot be read from any JSON. It is a fault
 * of the plugin, so the message is for the host and names the class.
 */
public final class UnreadableClassException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnreadableClassException(Class<?> asked, InvalidDefinitionException e) {
    super(describe(asked, e.getType() == null ? asked : e.getType().getRawClass(), e), e);
  }

  private static String describe(
      Class<?> asked, Class<?> unreadable, InvalidDefinitionException e) {
    return "req.params("
        + asked.getSimpleName()
        + ".class): "
        + unreadable.getName()
        + " cannot be read from JSON; "
        + remedy(unreadable)
        + " ("
        + e.getOriginalMessage()
        + ")";
  }

  private static String remedy(Class<?> type) {
    if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
      return "make it static";
    }
    if (type.getName().startsWith("java.") || type.getName().startsWith("android.")) {
      return "use a class that is data, such as a record or a Map";
    }
    for (Annotation each : type.getAnnotations()) {
      if (each.annotationType().getName().equals("kotlin.Metadata")) {
        return "give every parameter of its constructor a default value, or register Jackson's"
            + " KotlinModule with BridgeEngineBuilder.jsonModule";
      }
    }
    return type.isInterface() || Modifier.isAbstract(type.getModifiers())
        ? "use a class that can be created, such as a record"
        : "give it a constructor without parameters, or make it a record";
  }
}
