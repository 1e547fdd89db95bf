package dev.footbridge.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.CustomPlugin;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.jvm.imports.ImportMapping;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rule I2: plugins given by their places are mapped, even where the vendor's library and the
 * plugins themselves are on the class path.
 */
class PluginPlacesTest {
  private static final Path CLASSES =
      Path.of(
          URI.create(
              CustomPlugin.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  private static final Path SOURCE = Path.of("src/test/java/com/acme/shop/CustomPlugin.java");

  private static void calls(TestProgram program) {
    assertThat(program.call("custom", Map.of("name", "kka")))
        .succeeded()
        .hasData("app", "wx-acme wx-acme")
        .hasData("given", "kka");
  }

  @Nested
  class OfClasses {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder()
            .pluginClasses(CLASSES, "com.acme.shop.CustomPlugin")
            .imports("acme.json")
            .appId("wx-acme")
            .build();

    @Test
    void answer(TestProgram program) {
      calls(program);
    }

    @Test
    @UseRuntime("quickjs")
    void answerOnQuickJs(TestProgram program) {
      calls(program);
    }
  }

  @Nested
  class OfSources {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder()
            .pluginSources(SOURCE)
            .imports("acme.json")
            .appId("wx-acme")
            .build();

    @Test
    void answer(TestProgram program) {
      calls(program);
    }

    @Test
    @UseRuntime("quickjs")
    void answerOnQuickJs(TestProgram program) {
      calls(program);
    }
  }

  @Nested
  class InEachProgram {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder()
            .pluginSources(Path.of("src/test/plugins/CountPlugin.java"))
            .build();

    @RepeatedTest(2)
    void staticFieldsAreNew(TestProgram program) {
      assertThat(program.call("count")).succeeded().hasData("calls", 1);
    }
  }

  @Test
  void theClassOfTheClassPathIsNoPluginOfOurs() {
    assertThat(HostPlugin.class.isAssignableFrom(CustomPlugin.class)).isFalse();
  }

  @Test
  void sourcesAreCompiledOnce(@TempDir Path folder) throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("Pay.java"),
            """
            @dev.footbridge.api.JsPlugin public class Pay extends dev.footbridge.api.BaseJsPlugin {
              @dev.footbridge.api.JsEvent("pay") public void pay(dev.footbridge.api.RequestEvent r) {}
            }
            """);
    PluginPlaces places = new PluginPlaces();
    places.addSource(source);
    places.register(BridgeEngine.builder(), getClass().getClassLoader());
    Files.delete(source);
    places.register(BridgeEngine.builder(), getClass().getClassLoader());
    assertThatThrownBy(
            () -> places.copy().register(BridgeEngine.builder(), getClass().getClassLoader()))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage(source + ": no such file");
  }

  @Test
  void sourcesThatDoNotCompileAreCompiledOnce(@TempDir Path folder) throws Exception {
    Path source = Files.writeString(folder.resolve("Pay.java"), "not Java");
    PluginPlaces places = new PluginPlaces();
    places.addSource(source);
    for (int test = 1; test <= 2; test++) {
      assertThatThrownBy(() -> places.register(BridgeEngine.builder(), getClass().getClassLoader()))
          .isInstanceOf(BridgeConfigurationException.class)
          .hasMessageStartingWith(source + ":1:");
      Files.deleteIfExists(source);
    }
  }

  @Test
  void settingsWithoutPlacesAreRefused() {
    MiniProgramExtension.Builder builder =
        MiniProgramExtension.builder()
            .plugin(BrokenPlugin.class)
            .imports("acme.json")
            .pluginClasspath(CLASSES);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "imports(…) and pluginClasspath(…): no plugin is given by its place, and others are not"
                + " concerned; give plugins with pluginSources(…) or pluginClasses(…), or remove"
                + " this");
  }

  @Test
  void wrongPlacesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MiniProgramExtension.builder().pluginClasses(CLASSES))
        .withMessageStartingWith("pluginClasses: name at least one plugin's class in " + CLASSES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MiniProgramExtension.builder().pluginSources(Path.of("src/main/java")))
        .withMessage(
            "pluginSources: expected .java and .kt files, but found " + Path.of("src/main/java"));
    PluginPlaces places = new PluginPlaces();
    places.addClasses(Path.of("nowhere"), List.of("com.acme.shop.CustomPlugin"));
    assertThatThrownBy(() -> places.register(BridgeEngine.builder(), getClass().getClassLoader()))
        .hasMessage("nowhere: no such folder or jar on the class path");
  }

  @Test
  void aBaseClassThatIsNotMappedIsNamed(@TempDir Path folder) throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("GoldPlugin.java"),
            "package com.acme.shop; public class GoldPlugin extends CustomPlugin {}");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                folder.toString(),
                "-cp",
                CLASSES.toString(),
                source.toString());
    assertThat(status).isZero();
    PluginPlaces places = new PluginPlaces();
    places.addClasses(folder, List.of("com.acme.shop.GoldPlugin"));
    places.imports(
        loader -> ImportMapping.parse("acme.json", ProjectFile.read("acme.json", loader)));
    assertThatThrownBy(() -> places.register(BridgeEngine.builder(), getClass().getClassLoader()))
        .hasMessage(
            "the plugin com.acme.shop.GoldPlugin extends com.acme.sdk.BaseJsPlugin of the vendor's"
                + " library; add the folder or jar of com.acme.shop.CustomPlugin to the class path of"
                + " the plugins, where imports are mapped");

    PluginPlaces mended = places.copy();
    mended.addClasspath(CLASSES);
    assertThatCode(() -> mended.register(BridgeEngine.builder(), getClass().getClassLoader()))
        .doesNotThrowAnyException();
  }
}
