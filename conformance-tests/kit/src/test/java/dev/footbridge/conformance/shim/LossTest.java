package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.CustomApiConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/** What JSON writes as an empty object is told (rule B4). */
class LossTest {
  private static final String CONFIG =
      """
      {"extApi": [
        {"name": "pay", "sync": false, "params": {}}, {"name": "paySync", "sync": true, "params": {}}
      ]}
      """;

  private static ShimProgram program(String runtime) {
    return new ShimProgram(
        runtime, builder -> builder.customApis(CustomApiConfig.parse("config.json", CONFIG)));
  }

  private static String warning(String what) {
    return what
        + ", which is sent as {}: JSON has no such type; send an object or an array with its content";
  }

  @EachRuntime
  void eachKindIsToldWithItsPath(String runtime) throws Exception {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("{ map: new Map() }", "map is a Map");
    told.put("{ a: { b: [1, {}, new Set()] } }", "a.b[2] is a Set");
    told.put("{ x: /x/ }", "x is a RegExp");
    told.put("{ list: [{ e: new Error('m') }] }", "list[0].e is an Error");
    told.put("{ p: Promise.resolve() }", "p is a Promise");
    told.put("{ v: new DataView(new ArrayBuffer(1)) }", "v is a DataView");
    told.put("{ get m() { return new Map(); } }", "m is a Map");
    told.put("{ g: (function* () {})() }", "g is a Generator");
    told.put("{ b: new ArrayBuffer(1) }", "b is an ArrayBuffer");
    for (Map.Entry<String, String> each : told.entrySet()) {
      for (String api : new String[] {"pay", "paySync"}) {
        try (ShimProgram program = program(runtime)) {
          program.run("const r = wx." + api + "(" + each.getKey() + "); r.catch?.(() => {});");
          program.advance(0);
          assertThat(program.warnings()).containsExactly(warning(api + ": " + each.getValue()));
        }
      }
    }
  }

  @EachRuntime
  void onceForEachApi(String runtime) throws Exception {
    try (ShimProgram program = program(runtime)) {
      program.run(
          """
          const fail = () => {};
          for (let i = 0; i < 3; i++) {
            wx.pay({ m: new Map(), fail });
            wx.invokeNativePlugin({ api_name: 'other', data: { m: new Map() }, fail });
            wx.invokeNativePlugin({ api_name: 'third', data: { m: new Map() }, sync: true });
          }
          """);
      program.advance(0);
      assertThat(program.warnings())
          .containsExactly(
              warning("pay: m is a Map"),
              warning("other: data.m is a Map"),
              warning("third: data.m is a Map"));
    }
  }

  @EachRuntime
  void whatJsonCarriesIsNot(String runtime) throws Exception {
    try (ShimProgram program = program(runtime)) {
      program.run(
          """
          const fail = () => {};
          wx.pay({ a: {}, text: '{}', date: new Date(0), list: [[], {}], fail });
          wx.pay({ own: { toJSON: () => ({}) }, none: null, fail });
          wx.pay({ point: new (class Point { #x = 1 })(), f() {}, fail });
          wx.pay({ fail });
          console.log(wx.paySync({ a: {} }).errCode, wx.paySync({}).errCode);
          """);
      program.advance(0);
      assertThat(program.warnings()).isEmpty();
      assertThat(program.lines()).containsExactly("1001 1001");
    }
  }
}
