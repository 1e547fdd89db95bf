package dev.footbridge.junit5;

import dev.footbridge.api.HostPlugin;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class a mini program of its own: the annotation form of {@link
 * MiniProgramExtension}, for those who need no more than this.
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
  /** Names the plugins; each program gets instances of its own. */
  Class<? extends HostPlugin<?>>[] plugins() default {};

  /** Names the configuration file of the custom APIs, as {@link MiniProgramExtension} finds it. */
  String customApis() default "";

  /** Names the mocks file, found likewise. */
  String mocks() default "";

  /** Names the program's identifier. */
  String appId() default MiniProgramExtension.DEFAULT_APP_ID;
}
