package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules I1 to I4: {@code --imports}, the key {@code imports}, and {@code remap}. */
class ImportsTest {
  @TempDir Path folder;
  private Command command;
  private Acme acme;

  @BeforeEach
  void writeFiles() {
    command = new Command(folder);
    acme = new Acme(command, folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void I2_aSourceWithTheVendorsImportsRuns(String runtime) {
    Result result =
        command.run(
            "run",
            acme.path("app.js"),
            "--plugin",
            acme.path("Pay.java"),
            "--imports",
            acme.path("acme.json"),
            "--runtime",
            runtime);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("paid by app");
    assertThat(result.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void I2_classesCompiledAgainstTheVendorsLibraryRun(String runtime) {
    command.write(
        "footbridge.json",
        """
        {"plugins": ["shop.Pay"], "classpath": ["sdk", "classes"], "imports": "acme.json"}
        """);
    acme.compilePlugin();
    Result result = command.run("run", folder.toString(), "--runtime", runtime);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("paid by ");
    assertThat(result.status()).isZero();
  }

  @Test
  void I2_testsRunWithTheVendorsImports() {
    command.write("footbridge.json", "{\"plugins\": [\"Pay.java\"], \"imports\": \"acme.json\"}");
    command.write(
        "pay.test.js",
        """
        describe('pay', () => it('is paid', async () => {
          const res = await wx.invokeNativePlugin({ api_name: 'pay' });
          expect(res.errMsg).toBe('invokeNativePlugin:ok');
        }));
        """);
    Result result = command.run("test", folder.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(
            command.run("test", folder.toString(), "--imports", "tcsa", "--format", "json").out())
        .contains("\"code\":\"import-mapping\"")
        .contains("did you mean 'tcsas'?");
  }

  @Test
  void I1_wrongMappingsAreRefused() {
    command.write("footbridge.json", "{\"plugins\": [\"Pay.java\"], \"imports\": 7}");
    assertThat(command.run("run", folder.toString()))
        .isEqualTo(
            new Result(
                2,
                "",
                "footbridge: footbridge.json:1:38: $.imports: expected the name of an import"
                    + " mapping, or the path of its file, but found 7\n"));
    assertThat(command.run("run", acme.path("app.js"), "--imports", acme.path("acm.json")).err())
        .isEqualTo("footbridge: acm.json: no such file; did you mean 'acme.json'?\n");
  }

  @Test
  void I4_remappedClassesNeedNoMapping() {
    String classes = acme.compilePlugin();
    Result remapped =
        command.run("remap", classes, acme.path("mapped"), "--imports", acme.path("acme.json"));
    assertThat(remapped).isEqualTo(new Result(0, "1 of 1 classes were mapped, to mapped\n", ""));
    Result result =
        command.run(
            "run", acme.path("app.js"), "--plugin", "shop.Pay", "--classpath", acme.path("mapped"));
    assertThat(result.out()).contains("paid by app");
    assertThat(result.status()).isZero();
  }

  @Test
  void I4_remapSaysWhatIsWrong() {
    String classes = acme.compilePlugin();
    String mapping = acme.path("acme.json");
    assertThat(command.run("remap", classes, classes, "--imports", mapping))
        .isEqualTo(
            new Result(
                2,
                "",
                "footbridge: classes: the classes would replace those that they are made from;"
                    + " name another folder or jar\n"));
    assertThat(command.run("remap", acme.path("nowhere"), "out", "--imports", mapping).err())
        .isEqualTo("footbridge: nowhere: no such folder or jar on the class path\n");
    assertThat(command.run("remap", acme.path("app.js"), "out", "--imports", mapping).err())
        .startsWith("footbridge: app.js: this file on the class path is not a jar, or is damaged");
    assertThat(command.run("remap", classes, acme.path("app.js/x"), "--imports", mapping).err())
        .startsWith("footbridge: app.js/x: cannot be written: ");
    assertThat(command.run("remap", classes).err())
        .startsWith("footbridge: missing required parameter: 'OUT'");
    assertThat(command.run("remap", classes, "out", "more").err())
        .startsWith("footbridge: IN and OUT are expected, but 'more' is a third one\n");
    command.run("remap", classes, acme.path("mapped"), "--imports", mapping);
    assertThat(command.run("remap", acme.path("mapped"), acme.path("again"), "--imports", mapping))
        .isEqualTo(
            new Result(
                0,
                "0 of 1 classes were mapped, to again\n",
                "footbridge: warning: mapped: no class here has imports that 'acme.json'"
                    + " maps; name the folder or jar that the plugins are compiled to\n"));
  }
}
