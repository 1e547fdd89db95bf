package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The globals of whole programs, and what frameworks ask of them, on both engines. */
class LogicGlobalsTest {
  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void whatLibrariesExpect(String runtime) {
    try (TestLogic logic = new TestLogic(runtime).page("pages/a", "Page({});")) {
      logic
          .module(
              "app.js",
              """
              console.log(process.env.NODE_ENV, self === global, typeof performance.now(),
                typeof window, typeof document, typeof fetch, Function('return this')() === global);
              console.log(__wxConfig.pages.join(), __wxConfig.entryPagePath, __wxConfig.accountInfo.appId);
              console.log(typeof requirePlugin('plugin'), getCurrentPages().length, typeof getApp());
              """)
          .drive("start");
      assertThat(logic.log())
          .containsExactly(
              "production true number undefined undefined undefined true",
              "pages/a pages/a wx1",
              "object 0 undefined");
      assertThat(logic.events("plugin")).containsExactly("{\"name\":\"plugin\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void frameworksReplaceWhatTheyFind(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .module(
              "app.js",
              """
              const { Page: originalPage, Component: originalComponent } = globalThis;
              Page = (options) => originalPage({...options, framework: 'page'});
              Component = (options) => originalComponent({...options, data: {framework: 'component'}});
              wx.createPage = (options) => Component(options);
              (wx['webpackJsonp'] = wx['webpackJsonp'] || []).push([1]);
              const { navigateTo } = wx;
              wx.navigateTo = (options) => { console.log('guard', options.url); return navigateTo(options); };
              globalThis.wx = new Proxy(wx, {});
              console.log(Object.keys(wx).includes('navigateTo'), 'nothing' in wx, wx.nothing);
              App({});
              """)
          .page(
              "pages/a",
              """
              Page({
                onLoad() { this.added = () => console.log('added', this.framework); },
                onReady() { this.added(); this.onHide = () => console.log('hides'); },
              });
              """)
          .page(
              "pages/b",
              """
              wx.createPage({ methods: { onLoad() {
                console.log(this.data.framework, wx.webpackJsonp.length, 'onLoad' in this, 'foo' in this,
                  this.selectOwnerComponent(), this.route);
              } } });
              """);
      logic.open("pages/a");
      logic.run("wx.navigateTo({url: '/pages/b'});");
      assertThat(logic.log())
          .containsExactly(
              "true false undefined",
              "added page",
              "guard /pages/b",
              "hides",
              "component 1 true false null pages/b");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void componentsBelowPagesAreRegisteredWithoutHarm(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .module("components/box/box.js", "Component({data: {box: 1}}); exports.box = 'required';")
          .page(
              "pages/a",
              "const {box} = require('../components/box/box');"
                  + "Page({data: {page: 1}, onLoad() { console.log(box, JSON.stringify(this.data)); }});")
          .config(
              "pageConfigs",
              "{\"pages/a\": {\"usingComponents\": {\"box\": \"/components/box/box\"}}}");
      logic.open("pages/a");
      assertThat(logic.log()).containsExactly("required {\"page\":1}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void textIsEncodedAndDecoded(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .module(
              "app.js",
              """
              const bytes = (text) => [...new TextEncoder().encode(text)].map((b) => b.toString(16)).join(' ');
              console.log(bytes('aé€😀'), '|', bytes('\\ud800x'), '|', bytes(), '|', new TextEncoder().encoding);
              const text = 'aé€😀 and more';
              const encoded = new TextEncoder().encode(text);
              console.log(new TextDecoder().decode(encoded) === text, new TextDecoder('UTF8').decode(encoded.buffer) === text,
                new TextDecoder().decode(new DataView(encoded.buffer, 1, 2)));
              const d = new TextDecoder();
              let parts = '';
              for (const byte of encoded) parts += d.decode(Uint8Array.of(byte), {stream: true});
              console.log(parts + d.decode() === text);
              const bad = Uint8Array.of(0x61, 0xff, 0xe2, 0x82, 0x62, 0xed, 0xa0, 0x80, 0xf0, 0x9f);
              console.log(JSON.stringify(new TextDecoder().decode(bad)));
              try { new TextDecoder('utf-8', {fatal: true}).decode(bad); } catch (e) { console.log(e.name); }
              try { new TextDecoder('gbk'); } catch (e) { console.log(e.name); }
              try { new TextDecoder().decode('text'); } catch (e) { console.log(e.name); }
              console.log(new TextDecoder().decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)).length,
                new TextDecoder('utf-8', {ignoreBOM: true}).decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)).length);
              const room = new Uint8Array(4);
              console.log(JSON.stringify(new TextEncoder().encodeInto('é€a', room)), room.join());
              """)
          .drive("start");
      assertThat(logic.log())
          .containsExactly(
              "61 c3 a9 e2 82 ac f0 9f 98 80 | ef bf bd 78 |  | utf-8",
              "true true é",
              "true",
              "\"a\ufffd\ufffdb\ufffd\ufffd\ufffd\ufffd\"",
              "TypeError",
              "RangeError",
              "TypeError",
              "1 2",
              "{\"read\":1,\"written\":2} 195,169,0,0");
    }
  }
}
