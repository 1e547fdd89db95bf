package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.builtin.MemoryStorage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types that storage keeps, and what it does not keep (rule D6). */
class StorageTypesTest {
  /** Stores each value in both ways, and prints what comes back in both. */
  private static final String KEEP =
      """
      const keep = async (value) => {
        wx.setStorageSync('k', value);
        const sync = wx.getStorageSync('k');
        await wx.setStorage({ key: 'l', data: value });
        const { data, errMsg } = await wx.getStorage({ key: 'l' });
        console.log(sync, data, errMsg);
      };
      """;

  @EachRuntime
  void valuesOfTheirOwn(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(KEEP);
      List<String> values =
          List.of(
              "new Date(5)",
              "new Date(NaN)",
              "NaN",
              "Infinity",
              "-Infinity",
              "undefined",
              "null",
              "{ at: new Date(5), n: NaN }",
              "{ 'footbridge:type': 'Date', data: 5 }",
              "{ dataType: 'Date', data: 5 }");
      for (String value : values) {
        program.run("keep(" + value + ");");
        program.advance(0);
      }
      List<String> twice = new ArrayList<>();
      for (String each :
          List.of(
              "1970-01-01T00:00:00.005Z",
              "Invalid Date",
              "NaN",
              "Infinity",
              "-Infinity",
              "undefined",
              "null",
              "{ at: '1970-01-01T00:00:00.005Z', n: null }",
              "{ 'footbridge:type': 'Date', data: 5 }",
              "{ dataType: 'Date', data: 5 }")) {
        twice.add(each + " " + each + " getStorage:ok");
      }
      assertThat(program.lines()).isEqualTo(twice);
      assertThat(program.errors()).isEmpty();
    }
  }

  @EachRuntime
  void callbacksGetTheTypesToo(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          wx.setStorage({
            key: 'k', data: new Date(5), extra: 1,
            success() {
              const show = (result) => console.log(result);
              wx.getStorage({ key: 'k', success: show, complete: show });
            },
          });
          """);
      program.advance(0);
      String shown = "{ data: 1970-01-01T00:00:00.005Z, errMsg: 'getStorage:ok' }";
      assertThat(program.lines()).containsExactly(shown, shown);
    }
  }

  @EachRuntime
  void whatCannotBeKeptFails(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          const tried = (data) => {
            try { wx.setStorageSync('k', data); return 'kept'; } catch (e) { return e.message; }
          };
          const cycle = {};
          cycle.cycle = cycle;
          """);
      List<String> values =
          List.of(
              "new Map()",
              "() => 1",
              "Symbol('s')",
              "/x/",
              "Promise.resolve()",
              "new ArrayBuffer(1)",
              "new Uint8Array([1])",
              "new Int16Array(0)",
              "(function* () {})()",
              "new Map().keys()");
      List<String> kinds =
          List.of(
              "a Map",
              "a function",
              "a symbol",
              "a RegExp",
              "a Promise",
              "an ArrayBuffer",
              "a Uint8Array",
              "an Int16Array",
              "a Generator",
              "an iterator");
      assertThat(program.logged(values.stream().map(each -> "tried(" + each + ")").toList()))
          .isEqualTo(
              kinds.stream()
                  .map(
                      kind ->
                          "setStorageSync:fail the arguments cannot be sent: data is "
                              + kind
                              + "; storage keeps what JSON has, and Date, NaN, Infinity and undefined")
                  .toList());
      assertThat(program.logged(List.of("tried(cycle)", "tried(5n)")))
          .allSatisfy(
              line ->
                  assertThat(line)
                      .startsWith("setStorageSync:fail the arguments cannot be sent: "));
      assertThat(program.logged(List.of("[wx.getStorageSync('k')]"))).containsExactly("[ '' ]");

      program.run(
          "wx.setStorage({ key: 'k', data: new Map(), fail: (e) => console.log(e.errCode) });");
      program.advance(0);
      assertThat(program.lines()).endsWith("1003");
      assertThat(program.warnings()).isEmpty();
    }
  }

  @EachRuntime
  void whatIsLostInsideIsTold(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          wx.setStorageSync('k', { a: [{ f() {} }] });
          wx.setStorageSync('l', { map: new Map() });
          console.log(wx.getStorageSync('k'));
          """);
      assertThat(program.lines()).containsExactly("{ a: [ {} ] }");
      assertThat(program.warnings())
          .containsExactly(
              "setStorageSync: data.a[0].f is a function, which is not kept: objects are stored as"
                  + " JSON, which has no such type");
    }
  }

  @EachRuntime
  void eachLossIsTold(String runtime) throws Exception {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("{ n: NaN }", "data.n is NaN");
    told.put("{ n: -Infinity }", "data.n is -Infinity");
    told.put("[1, [Infinity]]", "data[1][0] is Infinity");
    told.put("{ at: new Date(0) }", "data.at is a Date");
    told.put("{ s: Symbol('s') }", "data.s is a symbol");
    told.put("[undefined]", "data[0] is undefined");
    told.put("{ b: new Uint8Array([1]) }", "data.b is a Uint8Array");
    told.put("{ get m() { return new Map(); } }", "data.m is a Map");
    told.put("{ a: { g: (function* () {})() } }", "data.a.g is a Generator");
    for (Map.Entry<String, String> each : told.entrySet()) {
      try (ShimProgram program = new ShimProgram(runtime)) {
        program.run("wx.setStorageSync('k', " + each.getKey() + ");");
        assertThat(program.warnings())
            .singleElement()
            .asString()
            .startsWith("setStorageSync: " + each.getValue() + ", which is not kept");
      }
    }
  }

  @EachRuntime
  void whatReadsAsItWasIsNotTold(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          wx.setStorageSync('k', { a: undefined, b: [null, 0, 'NaN'], c: { toJSON: () => 5 } });
          wx.setStorageSync('k', { get n() { return 1; } });
          """);
      assertThat(program.warnings()).isEmpty();
    }
  }

  @EachRuntime
  void theHostSeesJsonAndWhatItStoredBeforeIsRead(String runtime) throws Exception {
    MemoryStorage storage = new MemoryStorage();
    storage.set("old", "{\"at\":1}");
    storage.set("oldDate", "\"1970-01-01T00:00:00.005Z\"");
    try (ShimProgram program =
        new ShimProgram(runtime, builder -> builder.storage(appId -> storage))) {
      program.run(
          """
          console.log(wx.getStorageSync('old'), wx.getStorageSync('oldDate'));
          wx.setStorageSync('text', 'x');
          wx.setStorageSync('date', new Date(5));
          wx.setStorageSync('none', new Date(NaN));
          wx.setStorageSync('number', -Infinity);
          wx.setStorageSync('nothing', undefined);
          """);
      assertThat(program.lines()).containsExactly("{ at: 1 } 1970-01-01T00:00:00.005Z");
      assertThat(storage.get("text")).isEqualTo("\"x\"");
      assertThat(storage.get("date")).isEqualTo("{\"footbridge:type\":\"Date\",\"data\":5}");
      assertThat(storage.get("none")).isEqualTo("{\"footbridge:type\":\"Date\",\"data\":null}");
      assertThat(storage.get("number"))
          .isEqualTo("{\"footbridge:type\":\"Number\",\"data\":\"-Infinity\"}");
      assertThat(storage.get("nothing"))
          .isEqualTo("{\"footbridge:type\":\"Undefined\",\"data\":null}");
    }
  }
}
