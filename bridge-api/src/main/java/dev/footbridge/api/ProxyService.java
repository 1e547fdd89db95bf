package dev.footbridge.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that supplies its host with a service, and names the interface it implements (rule
 * A3). Such classes are registered with the host, which checks the annotation; the host does not
 * search for them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProxyService {
  /** The type that the annotated class implements, e.g. {@code MiniAppProxy.class}. */
  Class<?> proxy();
}
