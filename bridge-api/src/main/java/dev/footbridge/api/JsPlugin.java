package dev.footbridge.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public class that extends {@link BaseJsPlugin} (or its host's own base class) as a plugin
 * (rules D1, D6). Annotated classes are not searched for: they are registered with the engine.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsPlugin {
  /**
   * The tier of the handlers: {@code true} is the host app's custom tier, {@code false} the
   * platform's built-in tier, which appears on {@code wx} without any configuration.
   */
  boolean secondary() default false;
}
