package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.engine.observe.ScriptError;
import java.util.List;

/** The globals that libraries expect, as docs/globals.md lists them. */
class GlobalsTest {
  @EachRuntime
  void thoseThatAreProvided(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      assertThat(
              program.logged(
                  List.of(
                      "global === globalThis",
                      "typeof performance.now(), performance.now() >= 0",
                      "performance === performance",
                      "Object.keys(globalThis).includes('performance')",
                      "(() => { const o = {}; Error.captureStackTrace(o); return typeof o.stack; })()",
                      "(() => { performance = 5; return performance; })()")))
          .containsExactly("true", "number true", "true", "false", "string", "5");
    }
  }

  @EachRuntime
  void aCapturedStackHasTheProgramsFramesOnly(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          class Failure { constructor() { Error.captureStackTrace(this); } }
          globalThis.captured = new Failure().stack;
          """);
      assertThat(
              program.logged(
                  List.of(
                      "captured.includes('footbridge:')",
                      "captured.trim().split('\\n').filter((line) => line.includes('at ')).length",
                      "!captured.startsWith('Error\\n') && new Error().stack.startsWith('Error\\n')")))
          .containsExactly("false", "2", "false");
    }
  }

  @EachRuntime
  void thoseThatAreLeftOut(String runtime) throws Exception {
    List<String> names =
        List.of(
            "self",
            "window",
            "document",
            "navigator",
            "process",
            "require",
            "module",
            "Page",
            "TextEncoder",
            "TextDecoder",
            "URL",
            "structuredClone",
            "btoa",
            "atob",
            "crypto",
            "fetch",
            "localStorage");
    try (ShimProgram program = new ShimProgram(runtime)) {
      assertThat(program.logged(names.stream().map(name -> "typeof " + name).toList()))
          .containsOnly("undefined");
    }
  }

  @EachRuntime
  void sixteenBitFloatsWorkOrAreMissing(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          const tried = [];
          if (typeof Float16Array === 'function') tried.push(new Float16Array([1.5])[0]);
          if (typeof Math.f16round === 'function') tried.push(Math.f16round(1.5));
          const view = new DataView(new ArrayBuffer(2));
          if (typeof view.setFloat16 === 'function') view.setFloat16(0, 1.5);
          if (typeof view.getFloat16 === 'function') tried.push(view.getFloat16(0));
          console.log(tried.every((each) => each === 1.5));
          """);
      assertThat(program.lines()).containsExactly("true");
      assertThat(program.errors()).isEmpty();
    }
  }

  private static ScriptError errorOf(String runtime, String script) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      assertThatThrownBy(() -> program.run(script)).isNotNull();
      return program.errors().get(0);
    }
  }

  @EachRuntime
  void aMissingOneHasAHint(String runtime) throws Exception {
    assertThat(errorOf(runtime, "const a = require('a');").hint()).contains("bundle yours");
    assertThat(errorOf(runtime, "import a from 'a';\na();").hint()).contains("bundle yours");
    assertThat(errorOf(runtime, "Page({});").hint()).contains("pages and components do not run");
    assertThat(errorOf(runtime, "jest.fn();").hint()).contains("jasmine.createSpy");
    assertThat(errorOf(runtime, "new TextEncoder();").hint()).contains("polyfill");
    assertThat(errorOf(runtime, "process.env.NODE_ENV;").hint()).contains("NODE_ENV: 'production'");
    assertThat(errorOf(runtime, "unknownName;").hint()).isNull();
  }

  @EachRuntime
  void aMissingApiIsNamed(String runtime) throws Exception {
    ScriptError error = errorOf(runtime, "const at = 1;\nwx.getStorag({ key: 'k' });");
    assertThat(error.message()).isEqualTo("TypeError: wx.getStorag is not a function");
    assertThat(error.hint()).startsWith("did you mean wx.getStorage");
    assertThat(errorOf(runtime, "const f = 5; f();").message()).endsWith("not a function");
  }
}
