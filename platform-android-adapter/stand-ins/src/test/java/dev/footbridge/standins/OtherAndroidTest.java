package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.android.FootbridgeAndroid;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-ins beside Android's own classes, and programs that do not run on the stand-ins. */
class OtherAndroidTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void besideAndroidsOwnClassesOneSentenceSaysSo(boolean isAndroidFirst) throws Exception {
    try (URLClassLoader both = new URLClassLoader(classPath(isAndroidFirst), null)) {
      Throwable thrown =
          org.assertj.core.api.Assertions.catchThrowable(
              () ->
                  both.loadClass("dev.footbridge.standins.AndroidStandIns")
                      .getMethod("host")
                      .invoke(null));
      assertThat(thrown).isInstanceOf(InvocationTargetException.class);
      assertThat(thrown.getCause())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageMatching(
              "android-stand-ins is beside another android\\.app\\.Activity \\(.*android-all\\.jar.*\\);"
                  + " keep one: the stand-ins on a plain JVM, or android\\.jar or Robolectric without"
                  + " them");
    }
  }

  private static URL[] classPath(boolean isAndroidFirst) throws Exception {
    URL android = Path.of(System.getProperty("footbridge.android")).toUri().toURL();
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    urls.add(isAndroidFirst ? 0 : urls.size(), android);
    return urls.toArray(URL[]::new);
  }

  @Test
  void aProgramOnAnotherHostIsRefused() {
    BridgeEngine plain = BridgeEngine.builder().build();
    BridgeEngine detached = BridgeEngine.builder().host(FootbridgeAndroid.detachedHost()).build();
    for (BridgeEngine engine : List.of(plain, detached)) {
      try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-other"))) {
        assertThatThrownBy(() -> AndroidStandIns.of(program))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(
                "the program 'wx-other' does not run on the stand-ins; build its engine with"
                    + " host(AndroidStandIns.host())");
      }
    }
  }
}
