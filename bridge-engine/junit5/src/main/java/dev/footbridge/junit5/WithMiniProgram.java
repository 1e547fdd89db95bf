package dev.footbridge.junit5;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.PluginFactory;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class its own mini program. This is the short form of {@link
 * MiniProgramExtension}, with the most common settings.
 *
 * <pre>{@code
 * @WithMiniProgram(plugins = PayPlugin.class, customApis = "custom-config.json")
 * class PayTest {
 *   @Test
 *   void pays(TestProgram program) { ... }
 * }
 * }</pre>
 */
@Documented
@ExtendWith(MiniProgramExtension.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithMiniProgram {
  /**
   * Returns the folder of a whole program, as {@link MiniProgramExtension.Builder#program}; empty
   * for none.
   */
  String program() default "";

  /** Returns the plugins. Each program gets its own instances. */
  Class<? extends HostPlugin<?>>[] plugins() default {};

  /**
   * Returns the factories of plugins whose constructors take parameters. They are public, with a
   * public constructor without parameters, and are called for each program.
   */
  Class<? extends PluginFactory>[] factories() default {};

  /** Returns the configuration file of custom APIs, found as {@link MiniProgramExtension} says. */
  String customApis() default "";

  /** Returns the mocks file, found in the same way. */
  String mocks() default "";

  /** Returns the timeout, such as {@code 10s}, as {@link MiniProgramExtension.Builder#timeout}. */
  String timeout() default "";

  /**
   * Returns what the clock shows at first: a day or an instant in UTC; if it is empty, as {@link
   * MiniProgramExtension.Builder#startTime}.
   */
  String startTime() default "";

  /** Returns the time zone of dates; if it is empty, UTC, or what the program's settings say. */
  String timeZone() default "";

  /**
   * Returns the language, as {@code wx.getSystemInfoSync()} has it; if it is empty, {@code zh_CN},
   * or what the program's settings say.
   */
  String language() default "";

  /**
   * Returns the program's identifier; if it is empty, {@value MiniProgramExtension#DEFAULT_APP_ID},
   * or that of the program's folder.
   */
  String appId() default "";
}
