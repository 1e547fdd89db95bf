package dev.footbridge.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the programs of a test, or of all tests of a class, on a JavaScript runtime. It overrides
 * the extension's own runtime and the configuration parameter {@value
 * MiniProgramExtension#RUNTIME_PARAMETER}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface UseRuntime {
  /** Returns the runtime's name: {@code graaljs} or {@code quickjs}. */
  String value();
}
