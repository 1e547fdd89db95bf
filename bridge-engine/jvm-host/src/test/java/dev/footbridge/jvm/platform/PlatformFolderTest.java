package dev.footbridge.jvm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.LoadedPlugins;
import dev.footbridge.jvm.PluginLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that use Android get the platform of the distribution, and others do not. */
class PlatformFolderTest {
  private static final String PLUGIN =
      """
      import dev.footbridge.api.*;
      @JsPlugin(secondary = true)
      public class %s extends BaseJsPlugin {
        @JsEvent("x") public String x(RequestEvent req) { return req.okSync(%s); }
      }
      """;

  @TempDir private Path folder;

  private PlatformFolder platform;

  @BeforeEach
  void buildPlatform() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("platform/classes"));
    compile(
        classes,
        "android/util/Text.java",
        "package android.util; public class Text { public static Object of() { return null; } }");
    compile(
        classes,
        "Fake.java",
        """
        import dev.footbridge.engine.MiniProgram;
        import dev.footbridge.engine.host.BridgeHost;
        public class Fake implements dev.footbridge.jvm.platform.PluginPlatform {
          public BridgeHost<?> host() { return BridgeHost.plain(); }
          public Class<?> viewType() { return String.class; }
          public Object view(MiniProgram program) { return ""; }
        }
        """);
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve(PluginPlatform.class.getName()), "Fake");
    platform = PlatformFolder.of(folder.resolve("platform"));
  }

  @Test
  void aSourceThatNamesAndroidIsCompiledAndLoadedWithThePlatform() throws Exception {
    Path source = write("Uses.java", PLUGIN.formatted("Uses", "android.util.Text.of()"));

    var plugins = loader(List.of()).load(List.of(source.toString()));

    PluginPlatform found = new LoadedPlugins(plugins).platform();
    assertThat(found).isNotNull();
    assertThat(found.getClass().getName()).isEqualTo("Fake");
    assertThat(found.getClass().getClassLoader()).isSameAs(platform.loader());
  }

  @Test
  void aCompiledPluginThatNamesAndroidGetsThePlatform() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(classes, "Uses.java", PLUGIN.formatted("Uses", "android.util.Text.of()"));

    var plugins = loader(List.of(classes)).load(List.of("Uses"));

    assertThat(new LoadedPlugins(plugins).platform()).isNotNull();
  }

  @Test
  void aPluginThatDoesNotNameAndroidSeesNothingOfIt() throws Exception {
    Path source = write("Plain.java", PLUGIN.formatted("Plain", "\"\""));

    var plugins = loader(List.of()).load(List.of(source.toString()));

    assertThat(new LoadedPlugins(plugins).platform()).isNull();
    assertThatThrownBy(
            () -> Class.forName("android.util.Text", false, plugins.get(0).getClassLoader()))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void androidsOwnClassesBesideThePlatformAreRefused() throws Exception {
    Path android = Files.createDirectories(folder.resolve("android"));
    compile(android, "android/app/Activity.java", "package android.app; public class Activity {}");
    Path source = write("Uses.java", PLUGIN.formatted("Uses", "android.util.Text.of()"));

    assertThatThrownBy(() -> loader(List.of(android)).load(List.of(source.toString())))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining("the class path has Android's own classes (file:")
        .hasMessageContaining("beside Footbridge's stand-ins for them")
        .hasMessageContaining("take android.jar off the class path");
  }

  @Test
  void aFolderThatIsMissingIsAnEmptyOne() {
    PlatformFolder missing = PlatformFolder.of(folder.resolve("missing"));

    assertThat(missing.entries()).isEmpty();
    assertThat(missing.platform()).isNull();
    assertThat(missing.isNamedIn("import android.util.Log;")).isFalse();
  }

  @Test
  void thePlatformIsBuiltForTheFirstPluginThatUsesIt() throws Exception {
    Path built = folder.resolve("built");
    PlatformFolder later =
        PlatformFolder.of(
            built,
            () -> {
              try {
                Files.move(folder.resolve("platform"), built);
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    Path plain = write("Plain.java", PLUGIN.formatted("Plain", "\"\""));
    new PluginLoader(List.of(), CompilationCache.none(), later).load(List.of(plain.toString()));
    assertThat(built).doesNotExist();

    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(classes, "Uses.java", PLUGIN.formatted("Uses", "android.util.Text.of()"));
    var plugins =
        new PluginLoader(List.of(classes), CompilationCache.none(), later).load(List.of("Uses"));
    assertThat(new LoadedPlugins(plugins).platform()).isNotNull();
    assertThat(later.entries()).hasSize(1);
  }

  private PluginLoader loader(List<Path> classpath) {
    return new PluginLoader(classpath, CompilationCache.none(), platform);
  }

  private Path write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void compile(Path classes, String name, String text) throws Exception {
    Path source = write("sources/" + name, text);
    String classPath =
        System.getProperty("java.class.path")
            + java.io.File.pathSeparator
            + folder.resolve("platform/classes");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                source.toString());
    assertThat(status).isZero();
  }
}
