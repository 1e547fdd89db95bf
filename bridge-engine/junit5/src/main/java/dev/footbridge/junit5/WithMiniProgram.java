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

  /** Returns what the clock shows at first: a day or an instant in UTC. */
  String startTime() default "2024-01-01T00:00:00Z";

  /** Returns the time zone of dates. */
  String timeZone() default "UTC";

  /** Returns the language, as {@code wx.getSystemInfoSync()} has it. */
  String language() default "zh_CN";

  /** Returns the program's identifier. */
  String appId() default MiniProgramExtension.DEFAULT_APP_ID;
}
