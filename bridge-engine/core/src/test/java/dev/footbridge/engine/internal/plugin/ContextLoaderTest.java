package dev.footbridge.engine.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextLoaderTest {
  private final Thread thread = Thread.currentThread();
  private final ClassLoader ofTests = thread.getContextClassLoader();

  @AfterEach
  void restore() {
    thread.setContextClassLoader(ofTests);
  }

  @Test
  void T9_theContextIsThePluginsWhileItRuns() throws Exception {
    try (URLClassLoader host = new URLClassLoader(new URL[0], ofTests);
        URLClassLoader set = new URLClassLoader(new URL[0], ofTests)) {
      thread.setContextClassLoader(host);

      ClassLoader before = ContextLoader.enter(ContextLoaderTest.class);
      assertThat(before).isSameAs(host);
      assertThat(thread.getContextClassLoader()).isSameAs(ContextLoaderTest.class.getClassLoader());

      thread.setContextClassLoader(set); // by the plugin
      ContextLoader.leave(before);
      assertThat(thread.getContextClassLoader()).isSameAs(host);
    }
  }
}
