package dev.footbridge.engine.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.TestHost;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.host.ProgramServices;
import dev.footbridge.engine.internal.call.ListenerGate;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.program.HostServices;
import dev.footbridge.engine.internal.program.ProgramListeners;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The plugins of one program, from its launch to its end (rules D7, T9). */
class ProgramPluginsTest {
  private static final MiniAppInfo SHOP = MiniAppInfo.of("shop");
  private static final List<String> NOTES = Collections.synchronizedList(new ArrayList<>());

  /** Notes its end. */
  @JsPlugin(secondary = true)
  public static class Noting extends BaseJsPlugin {
    private final String name;

    Noting(String name) {
      this.name = name;
    }

    @Override
    protected void onDestroy() {
      NOTES.add(name + " ended");
    }
  }

  /** Does nothing. */
  @JsPlugin(secondary = true)
  public static class Idle extends BaseJsPlugin {}

  /** A host that fails when a program ends. */
  private static final class FailingHost extends TestHost {
    @Override
    public List<String> ended(MiniAppContext context) {
      throw new IllegalStateException("the host is broken");
    }
  }

  private final Set<HostPlugin<?>> inUse = Collections.synchronizedSet(new HashSet<>());
  private final MainThread main =
      new MainThread(
          new ManualClock(),
          new Activity(() -> {}),
          task -> {
            task.run();
            return true;
          },
          () -> true,
          thrown -> NOTES.add("failed " + thrown));

  private ProgramPlugins launch(BridgeHost<?> host, PluginSource... sources) {
    NOTES.clear();
    ProgramServices services =
        new HostServices(
            SHOP,
            main,
            new Activity(() -> {}),
            new ProgramListeners(List.of(), new ListenerGate()));
    ProgramPlugins plugins =
        new ProgramPlugins(
            Arrays.asList(sources),
            host,
            SHOP,
            services,
            inUse,
            main,
            TimeUnit.SECONDS.toNanos(30));
    main.open();
    return plugins;
  }

  private static PluginSource noting(String name) {
    return new PluginSource(Noting.class, () -> new Noting(name), null, false);
  }

  @Test
  void D7_allPluginsEndInReverseOrderAlsoIfTheHostFails() {
    ProgramPlugins plugins = launch(new FailingHost(), noting("first"), noting("second"));
    assertThat(inUse).hasSize(2);

    plugins.end(
        thrown -> NOTES.add("failed " + thrown.getMessage()), warning -> NOTES.add(warning));

    assertThat(NOTES).containsExactly("second ended", "first ended", "failed the host is broken");
    assertThat(inUse).isEmpty();
  }

  /** Loads the test's plugin again, as the folder of an app's plugins does. */
  private static final class OfPlugins extends ClassLoader {
    OfPlugins() {
      super(ProgramPluginsTest.class.getClassLoader());
    }

    Class<?> copyOf(Class<?> type) throws IOException {
      String file = type.getName().replace('.', '/') + ".class";
      try (InputStream in = getResourceAsStream(file)) {
        byte[] bytes = Objects.requireNonNull(in).readAllBytes();
        return defineClass(type.getName(), bytes, 0, bytes.length);
      }
    }
  }

  @Test
  void T9_aTaskHasTheLoaderOfTheFirstPluginThatIsNotTheEnginesOwn() throws Exception {
    OfPlugins loader = new OfPlugins();
    ProgramPlugins plugins =
        launch(
            BridgeHost.plain(),
            noting("ours"),
            new PluginSource(loader.copyOf(Idle.class), null, null, false));
    List<ClassLoader> seen = new ArrayList<>();
    main.post(() -> seen.add(Thread.currentThread().getContextClassLoader()));
    main.run(() -> seen.add(Thread.currentThread().getContextClassLoader()));
    plugins.end(thrown -> NOTES.add("failed " + thrown), warning -> {});

    assertThat(seen).containsExactly(loader, loader);
  }

  @Test
  void T9_withoutSuchAPluginATaskHasTheEnginesLoader() {
    ProgramPlugins plugins = launch(BridgeHost.plain(), noting("ours"));
    List<ClassLoader> seen = new ArrayList<>();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new ClassLoader(null) {});
    try {
      main.post(() -> seen.add(thread.getContextClassLoader()));
    } finally {
      thread.setContextClassLoader(before);
    }
    plugins.end(thrown -> NOTES.add("failed " + thrown), warning -> {});

    assertThat(seen).containsExactly(ProgramPlugins.class.getClassLoader());
  }
}
