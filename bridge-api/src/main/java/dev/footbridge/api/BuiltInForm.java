package dev.footbridge.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a synchronous built-in API that programs call with positional arguments, and that
 * returns a bare value or throws: {@code wx.setStorageSync(key, data)} (rule D6). Allowed only on
 * handlers of the built-in tier.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BuiltInForm {
  /**
   * The names of the arguments, in order; the handler receives them as parameters of these names.
   */
  String[] args() default {};

  /**
   * The key of the result that the call returns; empty: an object of all keys but {@code errMsg}.
   */
  String returns() default "";
}
