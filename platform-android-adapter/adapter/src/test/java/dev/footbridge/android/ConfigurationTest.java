package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.content.Context;
import dev.footbridge.android.documented.apis.MiniAppProxyImpl;
import dev.footbridge.android.documented.openapis.MiniOpenApiProxyImpl;
import dev.footbridge.android.robolectric.AndroidTestRunner;
import dev.footbridge.android.robolectric.Assets;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.MiniConfigData;
import dev.footbridge.api.ProxyService;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** The problems reported for a wrong configuration (rules A3, D5, G1, G2). */
@RunWith(AndroidTestRunner.class)
@Config(sdk = {26, 34})
public final class ConfigurationTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  /** Returns the path that the test set. */
  @ProxyService(proxy = MiniAppProxy.class)
  private static final class PathProxy extends BaseMiniAppProxyImpl {
    private final String path;

    PathProxy(String path) {
      this.path = path;
    }

    @Override
    public MiniConfigData configData(Context context, int configType, JSONObject params) {
      MiniConfigData.CustomJsApiConfig config = new MiniConfigData.CustomJsApiConfig();
      config.jsApiConfigPath = path;
      return new MiniConfigData.Builder().customJsApiConfig(config).build();
    }
  }

  /** Configures nothing. */
  @ProxyService(proxy = MiniAppProxy.class)
  private static final class SilentProxy extends BaseMiniAppProxyImpl {}

  /** Lacks its annotation. */
  private static final class BareProxy extends BaseMiniAppProxyImpl {}

  /** Names another proxy type. */
  @ProxyService(proxy = Runnable.class)
  private static final class OtherProxy extends BaseMiniAppProxyImpl {}

  /** Lacks its annotation. */
  public static class BarePlugin extends BaseJsPlugin {
    @JsEvent("bare")
    public void bare(RequestEvent req) {
      req.ok();
    }
  }

  @Before
  public void addAssets() {
    Assets.add(RuntimeEnvironment.getApplication(), Path.of("src/test/assets"));
  }

  @Test
  public void A3_aProxyMayConfigureNothing() {
    assertThat(builder().proxy(new SilentProxy()).build().warnings()).isEmpty();
  }

  @Test
  public void G3_anUnusualConfigurationIsAWarning() {
    assertThat(builder().proxy(new MiniAppProxyImpl()).build().warnings())
        .hasSize(4)
        .first()
        .asString()
        .contains("assets/tcmpp/custom-config.json:3:")
        .contains("customSyncEvent");
  }

  @Test
  public void G1_aMissingAssetIsNamedWithItsNeighbours() {
    refused(builder().proxy(new PathProxy("tcmpp/custom-confg.json")))
        .hasMessage(
            "assets/tcmpp/custom-confg.json: no such file; did you mean 'custom-config.json'?");
  }

  @Test
  public void G1_aPathMustBeSet() {
    refused(builder().proxy(new PathProxy(null)))
        .hasMessage(
            "jsApiConfigPath is not set; set it to the file's path below the app's assets, e.g."
                + " tcmpp/custom-config.json\n    for method ConfigurationTest.PathProxy.configData");
  }

  @Test
  public void G2_aMalformedAssetIsNamedWithLineAndColumn() throws IOException {
    write("bad.json", "{\n  \"extApi\": [{ \"name\": 7, \"sync\": true, \"params\": {} }]\n}");
    refused(builder().proxy(new PathProxy("bad.json")))
        .hasMessageStartingWith(
            "assets/bad.json:2:24: $.extApi[0].name: expected the name of an event");
  }

  @Test
  public void G2_anAssetMustBeUtf8() throws IOException {
    Files.write(folder.getRoot().toPath().resolve("latin.json"), new byte[] {'"', (byte) 0xE9});
    Assets.add(RuntimeEnvironment.getApplication(), folder.getRoot().toPath());
    refused(builder().proxy(new PathProxy("latin.json")))
        .hasMessage("assets/latin.json: not UTF-8 text; save it as UTF-8");
  }

  @Test
  public void A3_allProblemsAreReportedAtOnce() {
    refused(builder().plugin(BarePlugin.class).proxy(new BareProxy()).proxy(new OtherProxy()))
        .hasMessage(
            "3 problems:\n"
                + "a proxy must carry @ProxyService; add @ProxyService(proxy = MiniAppProxy.class)\n"
                + "    for class ConfigurationTest.BareProxy\n"
                + "@ProxyService names Runnable, but this host takes a MiniAppProxy or a"
                + " MiniOpenApiProxy; leave it out on this host\n"
                + "    for class ConfigurationTest.OtherProxy\n"
                + "a plugin must carry @JsPlugin; add @JsPlugin(secondary = true) for a custom API\n"
                + "    for class ConfigurationTest.BarePlugin");
  }

  @Test
  public void A3_oneProxyOfEachTypeIsEnough() {
    refused(
            builder()
                .proxy(new SilentProxy())
                .proxy(new MiniOpenApiProxyImpl())
                .proxy(new PathProxy("tcmpp/custom-config.json")))
        .hasMessage(
            "only one MiniAppProxy can be registered, and ConfigurationTest.SilentProxy already is;"
                + " remove one\n    for class ConfigurationTest.PathProxy");
  }

  @Test
  public void G1_aScriptIsReadFromAFile() throws IOException {
    Path script = write("app.js", "\uFEFFlog('here')");
    assertThat(ProgramScript.file(script.toFile()).read(RuntimeEnvironment.getApplication()))
        .satisfies(
            source -> {
              assertThat(source.name()).isEqualTo(script.toString());
              assertThat(source.text()).isEqualTo("log('here')");
            });
  }

  @Test
  public void G1_aMissingFileIsNamedWithItsNeighbours() throws IOException {
    write("app.js", "");
    File missing = new File(folder.getRoot(), "ap.js");
    assertThatThrownBy(() -> ProgramScript.file(missing).read(RuntimeEnvironment.getApplication()))
        .hasMessage(missing + ": no such file; did you mean 'app.js'?");
  }

  private Path write(String name, String text) throws IOException {
    Path file = Files.writeString(folder.getRoot().toPath().resolve(name), text);
    Assets.add(RuntimeEnvironment.getApplication(), folder.getRoot().toPath());
    return file;
  }

  private static FootbridgeAndroidBuilder builder() {
    return FootbridgeAndroid.with(RuntimeEnvironment.getApplication());
  }

  private static AbstractThrowableAssert<?, ?> refused(FootbridgeAndroidBuilder builder) {
    return assertThatThrownBy(builder::build).isInstanceOf(BridgeConfigurationException.class);
  }
}
