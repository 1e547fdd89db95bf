package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.CustomApiConfig;
import java.util.List;
import java.util.stream.Stream;

/** Paths in {@code wx.canIUse}, in cases that rule C9 leaves open. */
class CanIUseTest {
  private static final String CONFIG =
      """
      {
        "extApi": [
          {"name": "api", "sync": false, "params": {"a": {"b": [{"c": 0}]}, "__proto__": "", "": {"x": 0}, "n": 0}},
          {"name": "plain", "sync": true}
        ]
      }
      """;

  private static List<String> usable(String runtime, String before, String... schemas)
      throws Exception {
    try (ShimProgram program =
        new ShimProgram(
            runtime, builder -> builder.customApis(CustomApiConfig.parse("config.json", CONFIG)))) {
      program.run(before);
      return program.logged(
          Stream.of(schemas).map(schema -> "wx.canIUse('" + schema + "')").toList());
    }
  }

  @EachRuntime
  void keysOfTheTemplateAreUsable(String runtime) throws Exception {
    assertThat(
            usable(
                runtime,
                "",
                "api",
                "api.object",
                "api.object.a",
                "api.object.a.b",
                "api.object.a.b.0",
                "api.object.a.b.0.c",
                "api.object.__proto__",
                "api.object.",
                "api.object..x"))
        .containsOnly("true");
  }

  @EachRuntime
  void nothingElseIs(String runtime) throws Exception {
    assertThat(
            usable(
                runtime,
                "",
                "api.",
                "api.a",
                "api.objects.a",
                "api.Object.a",
                " api",
                "api.object.b",
                "api.object.a.",
                "api.object.a.b.1",
                "api.object.a.b.0.c.toFixed",
                "api.object.a.toString",
                "api.object.a.constructor",
                "api.object.__proto__.length",
                "api.object.n.0",
                "api.object.a.b.length",
                "api.success",
                "getStorage.object.nope",
                "getStorage.fail",
                "getStorage.return.data",
                "getStorage.object.key.more",
                "getSystemInfoSync.return.toString",
                "getSystemInfoSync.return.safeArea.depth",
                "getSystemInfoSync.object",
                "plain.object",
                "plain.object.a",
                "env.object",
                "wx.api",
                "hasOwnProperty",
                "constructor"))
        .containsOnly("false");
  }

  @EachRuntime
  void documentedKeysOfBuiltInsAre(String runtime) throws Exception {
    assertThat(
            usable(
                runtime,
                "",
                "getStorage.object",
                "getStorage.object.key",
                "getStorage.object.success",
                "getStorage.success.data",
                "setStorage.object.data",
                "getStorageInfo.success.keys",
                "getSystemInfo.success.model",
                "getSystemInfoSync.return",
                "getSystemInfoSync.return.model",
                "getSystemInfoSync.return.safeArea.left",
                "getLaunchOptionsSync.return.scene"))
        .containsOnly("true");
  }

  @EachRuntime
  void theDocumentedKeysAreThoseThatCallsGive(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          const names = ['getSystemInfoSync', 'getDeviceInfo', 'getWindowInfo', 'getAppBaseInfo',
            'getStorageInfoSync', 'getLaunchOptionsSync', 'getEnterOptionsSync'];
          for (const name of names) {
            const result = wx[name]();
            for (const key of Object.keys(result)) {
              if (!wx.canIUse(`${name}.return.${key}`)) console.log(name, key);
              const inner = typeof result[key] === 'object' && key !== 'query' ? result[key] : {};
              for (const deeper of Array.isArray(inner) ? [] : Object.keys(inner)) {
                if (!wx.canIUse(`${name}.return.${key}.${deeper}`)) console.log(name, key, deeper);
              }
            }
          }
          """);
      assertThat(program.lines()).isEmpty();
    }
  }

  @EachRuntime
  void whatTheProgramPutsOnWxCountsAsItIs(String runtime) throws Exception {
    assertThat(
            usable(runtime, "wx.mine = () => {}; delete wx.plain;", "mine", "mine.object", "plain"))
        .containsExactly("true", "false", "false");
    assertThat(usable(runtime, "delete wx.api; wx.api = 5;", "api", "api.object.a"))
        .containsExactly("true", "true");
  }
}
