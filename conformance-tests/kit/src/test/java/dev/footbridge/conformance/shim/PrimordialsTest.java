package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A program that redefines built-in functions does not change what the shim does (rule X2). */
class PrimordialsTest {
  /** Uses the shim's functions other than calls, for which the kit has cases. */
  private static final String USE =
      """
      'use strict';
      const make = () => ({
        list: [1, , 'it\\'s'], map, set, date, pattern, symbol, f() {}, deep: { a: { b: {} } },
        long: 'x'.length === 1 ? text : '',
      });
      const text = 'a long text that makes the line too wide for the console, so that it is broken';
      const map = new Map([['k', { v: 1 }]]);
      const set = new Set([1]);
      const date = new Date(0);
      const pattern = /x/g;
      const symbol = Symbol('s');
      const made = make();
      const buffer = new Uint8Array([102, 111]).buffer;
      const error = new TypeError('boom');
      %s
      console.log(made);
      console.log('%%s and %%d, %%i%%%%', 'x', 1.5, 1.5, { y: 1 });
      console.log(error);
      console.group();
      console.count(5);
      console.count('5');
      console.groupEnd();
      console.time();
      console.timeEnd();
      console.log(wx.arrayBufferToBase64(buffer));
      console.log(wx.base64ToArrayBuffer('Zm8=') !== undefined);
      console.log(wx.canIUse('getStorageSync'), wx.canIUse('no.such.api'));
      wx.onHostEvent('news', (data) => { console.log('heard', data); });
      wx.onError((message) => { console.log('hook', message); });
      setTimeout(() => { throw 'thrown'; }, 2);
      wx.nextTick((a) => { console.log('tick'); });
      """;

  /** Replaces every built-in function that a program can reach by name. */
  private static final String SPOIL =
      """
      const { log } = console;
      const Spoilt = RangeError;
      const { defineProperty, ownKeys, getOwnPropertyDescriptor } = Reflect;
      let calls = 0;
      const spoilt = function () { calls++; throw new Spoilt('spoilt'); };
      const spoil = (object, kept) => {
        const keys = ownKeys(object);
        for (let i = 0; i < keys.length; i++) {
          const key = keys[i];
          let isKept = false;
          for (let k = 0; k < kept.length; k++) isKept ||= kept[k] === key;
          const property = getOwnPropertyDescriptor(object, key);
          if (!isKept && property.configurable && typeof property.value === 'function') {
            defineProperty(object, key, {
              __proto__: null, value: spoilt, configurable: true, writable: true,
            });
          }
        }
      };
      const prototypes = [Array, Date, Function, Map, Number, Object, Promise, RegExp, Set, String,
        Symbol, ArrayBuffer, Uint8Array, Error, TypeError];
      const statics = [Array, Date, Error, JSON, Map, Math, Number, Object, Promise, Reflect, String,
        Symbol];
      const globals = ['Array', 'ArrayBuffer', 'Date', 'Error', 'JSON', 'Map', 'Math', 'Number',
        'Object', 'Promise', 'RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol',
        'TypeError', 'Uint8Array'];
      const symbols = [Symbol.hasInstance, Symbol.iterator, Symbol.toPrimitive];
      for (let i = 0; i < prototypes.length; i++) spoil(prototypes[i].prototype, ['constructor']);
      for (let i = 0; i < statics.length; i++) spoil(statics[i], ['prototype']);
      for (let i = 0; i < globals.length; i++) {
        defineProperty(globalThis, globals[i], {
          __proto__: null, value: spoilt, configurable: true, writable: true,
        });
      }
      """;

  private static List<String> printed(String runtime, String spoil) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(USE.formatted(spoil));
      program.emit("news", 1);
      program.advance(5);
      return program.levelsAndLines().stream()
          .map(line -> line.replaceAll("app\\.js:\\d+(:\\d+)?", "app.js"))
          .map(line -> line.replaceAll("\\d+ ms", "0 ms"))
          .toList();
    }
  }

  @EachRuntime
  void aProgramThatSpoilsTheLanguageSeesWhatOthersSee(String runtime) throws Exception {
    List<String> expected = printed(runtime, "");
    assertThat(expected)
        .hasSize(12)
        .contains(
            "log Zm8=",
            "log   5: 2",
            "log default: 0 ms",
            "log tick",
            "log heard { n: 1 }",
            "log hook thrown");

    assertThat(printed(runtime, SPOIL)).isEqualTo(expected);
  }

  @EachRuntime
  void theSpoiltFunctionsAreSpoilt(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          "'use strict'; const json = JSON; const math = Math;"
              + SPOIL
              + """
              const tries = [
                () => [].map(log), () => 'x'.slice(1), () => json.parse('1'), () => math.max(1),
                () => new Date(), () => ({}).toString(), () => (() => 1).call(), () => Map(),
              ];
              for (let i = 0; i < tries.length; i++) {
                try { tries[i](); log('not spoilt', i); } catch (e) { /* as it should be */ }
              }
              log(calls);
              """);
      assertThat(program.lines()).containsExactly("8");
    }
  }
}
