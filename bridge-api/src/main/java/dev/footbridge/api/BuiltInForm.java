package dev.footbridge.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a synchronous built-in API that programs call with positional arguments, and that
 * returns a bare value or throws: {@code wx.setStorageSync(key, data)} (rule D6). Only for handlers
 * of the built-in tier.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BuiltInForm {
  /** Names the arguments in order; the handler finds them as parameters of these names. */
  String[] args() default {};

  /** Names the key of the result that the call returns; empty for all keys but {@code errMsg}. */
  String returns() default "";
}
