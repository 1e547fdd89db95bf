package dev.footbridge.junit5;

import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.jvm.platform.PluginPlatform;
import org.jspecify.annotations.Nullable;

/**
 * The platform on the class path of a test class, whose host programs have by default.
 *
 * @param found the platform; null if there is none
 */
record TestPlatform(@Nullable PluginPlatform found) {
  private static final ClassValue<TestPlatform> OF_TESTS =
      new ClassValue<>() {
        @Override
        protected TestPlatform computeValue(Class<?> test) {
          ClassLoader loader = test.getClassLoader();
          return new TestPlatform(PluginPlatform.visibleTo(loader));
        }
      };

  static TestPlatform of(Class<?> test) {
    return OF_TESTS.get(test);
  }

  /** Sets the host of an engine, which the settings of the test may still change. */
  void join(BridgeEngineBuilder engine) {
    if (found != null) {
      engine.host(found.host());
    }
  }

  /** Returns whether tests see programs by this type. */
  boolean shows(Class<?> type) {
    return found != null && found.viewType() == type;
  }

  /**
   * Returns a program as tests see it.
   *
   * @throws IllegalArgumentException if there is no such view
   */
  Object view(MiniProgram program, Class<?> type) {
    if (found == null || !shows(type)) {
      throw new IllegalArgumentException(
          "no platform on the class path shows programs as "
              + type.getName()
              + (found == null
                  ? "; add its jar, such as android-stand-ins, in test scope"
                  : "; there is " + found.viewType().getName()));
    }
    return found.view(program);
  }
}
