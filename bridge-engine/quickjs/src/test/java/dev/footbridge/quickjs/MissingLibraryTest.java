package dev.footbridge.quickjs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.engine.spi.JsRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The runtime without the library, such as when only that of Android is meant to be there. */
class MissingLibraryTest {
  @Test
  void namesTheArtifactToAdd() throws Exception {
    Class<?> type = new WithoutTheLibrary("com.dokar.").loadClass(QuickJsRuntime.class.getName());
    JsRuntime runtime = (JsRuntime) type.getConstructor().newInstance();
    assertThatThrownBy(() -> runtime.create("wx-shop"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the QuickJS library is not on the class path; add the dependency"
                + " io.github.dokar3:quickjs-kt-jvm, or quickjs-kt-android on Android");
  }

  @Test
  void namesJna() throws Exception {
    Class<?> type = new WithoutTheLibrary("com.sun.jna.").loadClass(QuickJsRuntime.class.getName());
    JsRuntime runtime = (JsRuntime) type.getConstructor().newInstance();
    assertThatThrownBy(() -> runtime.create("wx-shop"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "JNA, which calls the QuickJS library, is not on the class path; add the dependency"
                + " net.java.dev.jna:jna, on Android as an aar");
  }

  /** Loads the runtime's classes again; they do not find the library. */
  private static final class WithoutTheLibrary extends ClassLoader {
    private final String missing;

    WithoutTheLibrary(String missing) {
      super(MissingLibraryTest.class.getClassLoader());
      this.missing = missing;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(missing)) {
        throw new ClassNotFoundException(name);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null && name.startsWith(QuickJsRuntime.class.getPackageName() + ".")
          ? define(name)
          : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) {
      try (InputStream data = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = Objects.requireNonNull(data, name).readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
