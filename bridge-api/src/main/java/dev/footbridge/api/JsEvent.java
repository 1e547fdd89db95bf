package dev.footbridge.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public method with one {@link RequestEvent} parameter as the handler of one or several
 * events (rules D1 to D4, D8).
 *
 * <p>The return type is the handler's form: {@code void} (also {@code Void}, and Kotlin's {@code
 * Unit}) and {@code CompletionStage} are asynchronous, {@code String} (the JSON text of the result)
 * and every other type are synchronous.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface JsEvent {
  /** The name of the {@linkplain #executor() executor} that runs calls in parallel. */
  String WORKER = "worker";

  /** The names of the events handled: at least one, none empty; case matters. */
  String[] value();

  /**
   * The name of the executor that an asynchronous handler runs on; every host has {@value #WORKER},
   * and may register more. Empty means the host's default: one call at a time per program, in call
   * order (rule T2). A synchronous handler has none: it runs on the JS thread.
   */
  String executor() default "";

  /**
   * The deadline of a call in milliseconds, counted from its acceptance (rule S4); 0 means the
   * engine's default.
   */
  long timeoutMillis() default 0;

  /**
   * Whether the {@code CompletionStage} that the handler returns is cancelled when its call is, if
   * it is a {@code Future} such as {@code CompletableFuture}: at its deadline, or when the program
   * ends. By default it is not, since a plugin may share one stage between calls (rule D8).
   */
  boolean cancelStage() default false;
}
