package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A strange {@code footbridge.json} names files of its folder only, unless it is trusted. */
class SettingsTrustTest {
  private static final String MOCKS =
      "{\"mocks\": [{\"api\": \"pay\", \"sync\": false, \"ok\": {}}]}";

  @TempDir Path root;
  private Command command;
  private String shop;

  @BeforeEach
  void createCommand() throws Exception {
    command = new Command(root);
    shop = root.resolve("shop").toString();
    command.write("shop/app.js", "console.log('ran');");
    command.write("shop/a.test.js", "it('passes', () => {});");
    command.writePlugin("common/Till", "@JsEvent(\"pay\") public void pay(RequestEvent req) {}");
    command.write(
        "common/Till.java",
        Files.readString(root.resolve("common/Till.java"))
            .replace("class common/Till", "class Till"));
    command.write("common/mocks.json", MOCKS);
    command.write("common/apis.json", "{\"extApi\": []}");
    command.write(
        "common/map.json", "{\"types\": {\"com.acme.Js\": \"dev.footbridge.api.JsEvent\"}}");
    Files.createDirectories(root.resolve("common/lib"));
  }

  private void settings(String key, String path) {
    boolean isList = key.equals("plugins") || key.equals("classpath");
    String value = isList ? "[\"" + path + "\"]" : "\"" + path + "\"";
    command.write("shop/footbridge.json", "{\"" + key + "\": " + value + "}");
  }

  private void assertNeedsTrust(String message) {
    for (String each : new String[] {"run", "test"}) {
      Result refused = command.run(each, shop);
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err())
          .contains(message, "move it into the folder", "give --trust if you trust")
          .doesNotContain("ran");
      Result trusted = command.run(each, shop, "--trust");
      assertThat(trusted.err()).isEmpty();
      assertThat(trusted.status()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "plugins, Till.java",
    "classpath, lib",
    "classpath, lib/*",
    "config, apis.json",
    "imports, map.json",
    "mocks, mocks.json"
  })
  void pathsOutsideNeedTrust(String key, String name) throws Exception {
    settings(key, "../common/" + name);
    assertNeedsTrust("shop/footbridge.json:1:");
    settings(key, root.resolve("common") + "/" + name);
    assertNeedsTrust("common/" + name.replace("/*", "") + " is outside of the folder shop");
    Files.createSymbolicLink(root.resolve("shop/link"), root.resolve("common"));
    settings(key, "link/" + name);
    assertNeedsTrust("is outside of the folder shop: a symbolic link leads to common/");
  }

  @Test
  void linksOnTheClassPathNeedTrust() throws Exception {
    Files.createDirectories(root.resolve("shop/classes"));
    Files.createSymbolicLink(
        root.resolve("shop/classes/data.txt"), root.resolve("common/mocks.json"));
    settings("classpath", "classes");
    assertNeedsTrust("the class path entry shop/classes/data.txt is outside of the folder shop");
    Files.move(root.resolve("shop/classes/data.txt"), root.resolve("shop/classes/data.jar"));
    settings("classpath", "classes/*");
    Result refused = command.run("run", shop);
    assertThat(refused.err()).contains("shop/classes/data.jar is outside of the folder shop");
  }

  @Test
  void linkedScriptsAndSettingsNeedTrust() throws Exception {
    command.write("common/app.js", "console.log('ran');");
    command.write("common/a.js", "");
    command.write("common/b.test.js", "it('passes', () => {});");
    command.write("common/footbridge.json", "{}");
    Files.createSymbolicLink(root.resolve("shop/a.js"), root.resolve("common/a.js"));
    Result tested = command.run("test", shop);
    assertThat(tested.err()).contains("the script shop/a.js is outside of the folder shop");
    assertThat(command.run("test", shop + "/a.test.js").err()).contains("the script shop/a.js is");
    assertThat(command.run("test", shop, "--trust").status()).isZero();

    Files.createSymbolicLink(root.resolve("shop/b.test.js"), root.resolve("common/b.test.js"));
    Files.delete(root.resolve("shop/a.js"));
    assertThat(command.run("test", shop).err()).contains("the script shop/b.test.js is outside");
    Files.delete(root.resolve("shop/b.test.js"));
    Files.delete(root.resolve("shop/app.js"));
    Files.createSymbolicLink(root.resolve("shop/app.js"), root.resolve("common/app.js"));
    assertThat(command.run("run", shop).err()).contains("the script shop/app.js is outside");
    assertThat(command.run("run", shop, "--trust").status()).isZero();

    Files.createSymbolicLink(
        root.resolve("shop/footbridge.json"), root.resolve("common/footbridge.json"));
    assertThat(command.run("test", shop).err()).contains("the settings shop/footbridge.json is");
  }

  @Test
  void optionsAreTheUsersOwn() {
    Result result =
        command.run(
            "run",
            shop,
            "--plugin",
            root.resolve("common/Till.java").toString(),
            "--classpath",
            root.resolve("common/lib").toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void theFolderThatTheCommandNamesIsTheBound() {
    settings("mocks", "../common/mocks.json");
    assertThat(command.run("test", root.toString()).status()).isZero();
    assertThat(command.run("test", shop).status()).isEqualTo(2);
    assertThat(command.run("test", shop + "/a.test.js").status()).isEqualTo(2);
    assertThat(command.run("test", shop + "/a.test.js", "--trust").status()).isZero();
  }

  @Test
  void aFolderNamedThroughALinkIsTheBound() throws Exception {
    settings("mocks", "mocks.json");
    command.write("shop/mocks.json", MOCKS);
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("shop"));
    assertThat(command.run("run", link.toString()).err()).isEmpty();
  }
}
