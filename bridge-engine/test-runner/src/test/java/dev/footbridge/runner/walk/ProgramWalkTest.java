package dev.footbridge.runner.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.runner.walk.PageResult.Status;
import dev.footbridge.runner.walk.WalkNote.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk through the pages of a whole program, on both runtimes. */
class ProgramWalkTest {
  @TempDir Path folder;

  /** Handlers that never answer, or throw when their program starts. */
  @JsPlugin(secondary = true)
  public static final class Silent extends BaseJsPlugin {
    @JsEvent("till")
    public void till(RequestEvent request) {}
  }

  /** A plugin that cannot be created. */
  @JsPlugin(secondary = true)
  public static final class Broken extends BaseJsPlugin {
    public Broken() {
      throw new IllegalStateException("no till");
    }

    @JsEvent("till")
    public void till(RequestEvent request) {}
  }

  private static PageResult page(WalkResult result, String path) {
    return result.pages().stream()
        .filter(each -> each.page().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> notes(PageResult page, Kind kind) {
    return page.notes(kind).stream()
        .map(note -> note.text() + (note.position() == null ? "" : " at " + note.position()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_opensEveryPageOnceAndAFaultEndsNothing(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b", "pages/c");
    shop.write("app.js", "globalThis.opened = []; App({ onLaunch() { opened.push('app'); } });");
    shop.write("pages/a.js", "Page({ onLoad() { opened.push('a'); } });");
    shop.write(
        "pages/b.js",
        """
        Page({
          onLoad() { opened.push('b'); },
          onReady() {
            boom();
          },
        });
        """);
    shop.write(
        "pages/c.js", "Page({ onReady() { opened.push('c'); throw new Error(opened.join()); } });");
    WalkResult result = shop.walk(runtime);
    assertThat(shop.programs).isEqualTo(1);
    assertThat(result.app().status()).isEqualTo(Status.OK);
    assertThat(page(result, "pages/a").status()).isEqualTo(Status.OK);
    assertThat(page(result, "pages/b").errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.message()).contains("boom");
              assertThat(error.position()).startsWith("pages/b.js:4:");
            });
    assertThat(page(result, "pages/c").errors())
        .extracting(ScriptError::message)
        .containsExactly("Error: app,a,b,c");
    assertThat(result.line()).isEqualTo("3 pages: 1 ok, 2 failed");
    assertThat(result.isFailed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_anAppThatThrowsIsToldFirstAndItsPagesAreWalked(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a");
    shop.write("app.js", "App({ onLaunch() { boom(); } });\nthrow new Error('at its end');");
    WalkResult result = shop.walk(runtime);
    assertThat(result.app().errors())
        .extracting(ScriptError::position)
        .satisfiesExactly(
            end -> assertThat(end).startsWith("app.js:2:"),
            launch -> assertThat(launch).startsWith("app.js:1:"));
    assertThat(page(result, "pages/a").status()).isEqualTo(Status.OK);
    assertThat(result.line()).isEqualTo("1 page: 1 ok, 0 failed; the app failed");
    assertThat(result.isFailed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_aPageThatLoopsIsStoppedAndANewProgramGoesOn(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b", "pages/c");
    shop.write(
        "pages/b.js",
        """
        Page({
          onLoad() {
            for (;;);
          },
        });
        """);
    shop.write("pages/c.js", "Page({ onLoad() { getApp().seen(); } });");
    shop.write("app.js", "App({ seen() { throw new Error('launched again'); } });");
    WalkResult result =
        shop.walk(
            shop.walk(runtime, engine -> engine).withTimeout(Duration.ofSeconds(3), "--timeout"));
    assertThat(shop.programs).isEqualTo(2);
    assertThat(page(result, "pages/a").status()).isEqualTo(Status.OK);
    assertThat(page(result, "pages/b").status()).isEqualTo(Status.STOPPED);
    assertThat(page(result, "pages/b").errors())
        .singleElement()
        .extracting(ScriptError::message)
        .asString()
        .startsWith(
            "the program did not end within 3s (--timeout), on the page pages/b: its JavaScript still ran");
    assertThat(page(result, "pages/c").errors())
        .extracting(ScriptError::message)
        .containsExactly("Error: launched again");
    assertThat(result.line()).isEqualTo("3 pages: 1 ok, 2 failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_anAppThatLoopsEndsTheWalk(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b");
    shop.write("app.js", "for (;;);");
    WalkResult result =
        shop.walk(shop.walk(runtime, engine -> engine).withTimeout(Duration.ofSeconds(3), ""));
    assertThat(result.app().status()).isEqualTo(Status.STOPPED);
    assertThat(result.line()).isEqualTo("2 pages: 0 ok, 0 failed, 2 not run; the app failed");
    assertThat(result.reason()).startsWith("the app did not start");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_pagesThatCannotBeOpenedAreErrors(String runtime) {
    WalkedFolder shop =
        new WalkedFolder(
            folder, "pages/gone", "pages/odd", "pages/none", "pages/syntax", "pages/z");
    shop.delete("pages/gone.js");
    shop.write("pages/odd.json", "{\n  \"usingComponents\": 1}");
    shop.write("pages/none.js", "exports.page = {};");
    shop.write("pages/syntax.js", "Page({\n  onLoad( {\n});");
    WalkResult result = shop.walk(runtime);
    assertThat(result.pages())
        .extracting(PageResult::status)
        .containsExactly(Status.ERROR, Status.ERROR, Status.ERROR, Status.ERROR, Status.OK);
    assertThat(result.pages().subList(0, 4))
        .allSatisfy(page -> assertThat(page.errors()).hasSize(1));
    assertThat(page(result, "pages/gone").errors().get(0).message())
        .contains("app.json:1:")
        .contains("pages/gone");
    assertThat(page(result, "pages/odd").errors().get(0).message()).contains("odd.json:2:22");
    assertThat(page(result, "pages/none").errors().get(0).message())
        .contains("calls neither Page nor Component");
    assertThat(page(result, "pages/syntax").errors().get(0).message())
        .contains("pages/syntax.js:3:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W62_aPageThatDoesNotBecomeIdleIsToldWithItsTimers(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b", "pages/c");
    shop.write(
        "app.js",
        "App({ onLaunch() { setInterval(function heartbeat() { ticks++; }, 100); } });"
            + " globalThis.ticks = 0;");
    shop.write(
        "pages/a.js",
        """
        Page({
          onLoad() {
            setInterval(function poll() {}, 1000);
            const count = () => { setTimeout(count, 1500); };
            count();
          },
        });
        """);
    shop.write(
        "pages/b.js",
        "Page({ onLoad() { setTimeout(() => { this.setData({ ticks }); }, 1999); },"
            + " onUnload() { throw new Error('ticks ' + ticks); } });");
    WalkResult result = shop.walk(runtime);
    assertThat(notes(page(result, "pages/a"), Kind.BUSY))
        .containsExactlyInAnyOrder(
            "a repeating timer of 1s is set: it calls poll",
            "a timer of 1500ms is set: it calls count");
    assertThat(page(result, "pages/a").status()).isEqualTo(Status.OK);
    assertThat(page(result, "pages/b").notes()).isEmpty();
    assertThat(page(result, "pages/c").notes()).as("timers end with their page").isEmpty();
    assertThat(page(result, "pages/b").errors().get(0).message())
        .as("the app's timer goes on")
        .matches("Error: ticks (39|40)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W62_aCallThatNothingAnswersIsToldWithItsPlace(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b");
    shop.write(
        "pages/a.js",
        """
        Page({
          onLoad() {
            wx.invokeNativePlugin({ api_name: 'till' });
          },
        });
        """);
    WalkResult result = shop.walk(shop.walk(runtime, engine -> engine.plugin(Silent.class)));
    assertThat(notes(page(result, "pages/a"), Kind.UNANSWERED))
        .singleElement()
        .asString()
        .startsWith("wx.invokeNativePlugin till at pages/a.js:3:");
    assertThat(page(result, "pages/b").notes()).isEmpty();
    assertThat(result.isFailed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_aLateRejectionIsToldForThePageThatCausedIt(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b");
    shop.write(
        "mocks.json",
        """
        {"mocks": [
          {"api": "getLocation", "sync": false, "delay": "3s", "ok": {"latitude": 1}},
          {"api": "login", "sync": false, "delay": "3500ms", "ok": {"code": "1"}}
        ]}
        """);
    shop.write(
        "pages/a.js",
        """
        const { onCode } = require('../shared');
        Page({
          async onLoad() {
            wx.login({ success: onCode });
            const { latitude } = await wx.getLocation({});
            throw new Error('late ' + latitude);
          },
        });
        """);
    shop.write("shared.js", "exports.onCode = () => { throw new Error('whose?'); };");
    shop.write("pages/b.js", "Page({ onLoad() { setTimeout(() => {}, 1900); } });");
    WalkResult result = shop.walk(runtime);
    assertThat(page(result, "pages/a").errors())
        .extracting(ScriptError::message)
        .containsExactly("Error: late 1");
    assertThat(notes(page(result, "pages/a"), Kind.UNANSWERED))
        .extracting(note -> note.replaceAll(":\\d+$", ""))
        .containsExactly("wx.login at pages/a.js:4", "wx.getLocation at pages/a.js:5");
    assertThat(page(result, "pages/b").errors()).isEmpty();
    assertThat(result.app().errors())
        .as("something of another page was at work, so that the page is not certain")
        .extracting(ScriptError::message)
        .containsExactly("Error: whose?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_anErrorInOnUnloadIsThatOfThePageThatIsLeft(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b");
    shop.write("lib.js", "exports.page = () => ({ onUnload() { throw new Error('left'); } });");
    shop.write("pages/a.js", "Page(require('../lib').page());");
    WalkResult result = shop.walk(runtime);
    assertThat(page(result, "pages/a").errors())
        .extracting(ScriptError::message)
        .containsExactly("Error: left");
    assertThat(page(result, "pages/b").errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_namesTheApisThatThePagesModulesReadAndThatAreNotThere(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b");
    shop.write("app.js", "require('./common'); wx.polyfilled = () => {}; App({});");
    shop.write("common.js", "if (wx.neverHeardOf) wx.neverHeardOf();");
    shop.write(
        "pages/a.js",
        """
        require('../common');
        const { scan } = require('../ble');
        Page({ onLoad() { wx.showToast({ title: 'a' }); wx.polyfilled(); } });
        """);
    shop.write(
        "ble.js",
        """
        exports.scan = () => {
          wx.createXyz();
          wx.createXyz();
        };
        """);
    shop.write("pages/b.js", "const name = 'comp' + 'uted'; Page({ onLoad() { wx[name](); } });");
    WalkResult result = shop.walk(runtime);
    assertThat(notes(result.app(), Kind.ABSENT))
        .containsExactly("wx.neverHeardOf at common.js:1:5");
    assertThat(notes(page(result, "pages/a"), Kind.ABSENT))
        .containsExactly("wx.createXyz at ble.js:2:3");
    assertThat(page(result, "pages/a").status()).isEqualTo(Status.OK);
    assertThat(page(result, "pages/b").status()).isEqualTo(Status.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W53_namesCallsThatFailedForLackOfAMock(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b");
    shop.write("pages/a.js", "Page({ onLoad() {\n wx.getLocation({ fail() {} });\n} });");
    shop.write(
        "pages/b.js",
        "Page({ async onLoad() { const { confirm } = await wx.showModal({ title: '?' });"
            + " if (confirm) wx.navigateTo({ url: './a' }); } });");
    WalkResult result = shop.walk(runtime);
    assertThat(notes(page(result, "pages/a"), Kind.FAILED))
        .first()
        .asString()
        .startsWith(
            "getLocation:fail needs a device, a person or a server: answer it with a mock"
                + " at pages/a.js:2:");
    assertThat(notes(page(result, "pages/b"), Kind.UNANSWERED)).as("answered by default").isEmpty();
    assertThat(notes(page(result, "pages/b"), Kind.OPENED)).containsExactly("pages/a (navigateTo)");
    assertThat(result.isFailed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_aProgramThatDiesForLackOfMemoryIsThePagesFault(String runtime) {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b");
    shop.write("pages/a.js", "Page({ onLoad() { for (;;) setTimeout(() => {}, 1e6); } });");
    WalkResult result =
        shop.walk(
            shop.walk(runtime, engine -> engine.limits(Limits.DEFAULT.withMaxHeldBytes(1 << 20))));
    assertThat(page(result, "pages/a").status()).isEqualTo(Status.STOPPED);
    assertThat(page(result, "pages/a").errors().toString()).contains("Limits.maxHeldBytes");
    assertThat(page(result, "pages/b").status()).isEqualTo(Status.OK);
    assertThat(shop.programs).isEqualTo(2);
  }

  @Test
  void theClockBeginsAtTheGivenTime() {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a");
    shop.write("pages/a.js", "Page({ onLoad() { throw new Error(new Date().toISOString()); } });");
    WalkResult result =
        shop.walk(
            shop.walk("quickjs", engine -> engine)
                .withStartTime(Instant.parse("2030-05-06T07:08:09Z")));
    assertThat(page(result, "pages/a").errors().get(0).message())
        .isEqualTo("Error: 2030-05-06T07:08:09.000Z");
  }

  @Test
  void aWalkCanBeEndedEarly() {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a", "pages/b", "pages/c");
    ProgramWalk[] walk = new ProgramWalk[1];
    walk[0] =
        shop.walk(
            "quickjs",
            engine ->
                engine.programListener(
                    new ProgramListener() {
                      @Override
                      public void console(MiniAppInfo program, String level, String text) {
                        walk[0].end("a signal came");
                      }
                    }));
    shop.write("pages/b.js", "Page({ onLoad() { console.log('now'); for (;;); } });");
    WalkResult result = shop.walk(walk[0]);
    assertThat(result.reason()).isEqualTo("a signal came");
    assertThat(result.pages())
        .extracting(PageResult::status)
        .containsExactly(Status.OK, Status.NOT_RUN, Status.NOT_RUN);
    assertThat(result.isFailed()).isTrue();
  }

  @Test
  void aPluginThatCannotBeStartedIsAnErrorOfTheConfiguration() {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a");
    ProgramWalk walk = shop.walk("quickjs", engine -> engine.plugin(Broken.class));
    assertThatThrownBy(() -> shop.walk(walk))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining("a plugin cannot be started")
        .hasMessageContaining("no till");
  }

  @Test
  void warningsOfTheFolderAreReported() {
    WalkedFolder shop = new WalkedFolder(folder, "pages/a");
    shop.write("project.config.json", "{\"miniprogramRoot\": \"dist/\"}");
    WalkResult unused = shop.walk("quickjs");
    assertThat(shop.warnings).anyMatch(text -> text.contains("miniprogramRoot"));
  }
}
