package dev.footbridge.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.runner.TestResult.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of whole programs: {@code footbridge test} in a folder with {@code app.json}. */
class WholeProgramTestsTest {
  @TempDir Path folder;
  final Events events = new Events();
  final TestRunner runner = new TestRunner(CompilationCache.none()).withWorkers(1);

  void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void writeShop() {
    write(
        "app.json",
        "{\"pages\": [\"pages/index/index\", \"pages/cart/cart\", \"pages/broken/broken\"]}");
    write(
        "app.js",
        """
        import { price } from './utils/price';
        App({
          globalData: { hooks: [], price: price(2) },
          onLaunch() { this.globalData.hooks.push('launch'); },
          onShow() { this.globalData.hooks.push('show'); },
        });
        """);
    write("utils/price.js", "export const price = (n) => n * 10; export let calls = 0;");
    write(
        "pages/index/index.js",
        """
        Page({
          data: { n: 0 },
          onLoad(query) { this.setData({ n: Number(query.n || 1) }); },
          toCart() { return wx.navigateTo({ url: '../cart/cart?from=index' }); },
          async remove(name) {
            const { confirm } = await wx.showModal({ title: 'Remove ' + name + '?' });
            this.setData({ removed: confirm });
            return confirm;
          },
          choose() { wx.showActionSheet({ itemList: ['A', 'B'] }); },
        });
        """);
    write(
        "pages/cart/cart.js",
        """
        Page({
          onLoad({ from }) { this.setData({ from }); },
          onReady() { setTimeout(() => { this.setData({ ready: true }); }, 3600e3); },
        });
        """);
    write("pages/broken/broken.js", "Page({\n  onLoad() {\n    boom();\n  },\n});");
  }

  TestRunResult run(TestPlan.Builder plan, String runtime) {
    return runner.run(
        plan.settings(settings -> Settings.withRuntime(settings, runtime)).build(), events);
  }

  TestRunResult run(String runtime) {
    return run(TestPlan.in(folder), runtime);
  }

  static void assertPassed(TestRunResult result, long tests) {
    assertThat(
            result.files().stream()
                .flatMap(file -> file.tests().stream())
                .filter(test -> test.status() == Status.FAILED)
                .map(test -> test.name().fullName() + ": " + test.failures()))
        .isEmpty();
    assertThat(result.counts().passed()).isEqualTo(tests);
  }

  static TestResult only(TestRunResult result, String name) {
    return result.files().stream()
        .flatMap(file -> file.tests().stream())
        .filter(test -> test.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W20_theAppRunsBeforeTheFileAndNoPageIsOpen(String runtime) {
    write(
        "pages/index/index.test.js",
        """
        const { hooks, price } = getApp().globalData; // the app runs before the file does
        it('has an app, and no page', () => {
          expect(hooks).toEqual(['launch', 'show']);
          expect(price).toBe(20);
          expect(program.pageStack()).toEqual([]);
        });
        it('opens pages', async () => {
          const page = await program.open('pages/index/index?n=3');
          expect(page.data('n')).toBe(3);
          await page.callMethod('toCart');
          expect(program.pageStack().map((each) => each.path))
            .toEqual(['pages/index/index', 'pages/cart/cart']);
          expect(program.currentPage().data()).toEqual({ from: 'index' });
        });
        it('keeps what the one before left', () => { expect(program.pageStack().length).toBe(2); });
        """);
    assertPassed(run(runtime), 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W10_aTestRequiresModulesOfTheProgramFromItsRegistry(String runtime) {
    write("utils/state.js", "let n = 0; exports.next = () => ++n;");
    write(
        "pages/index/index.js",
        "const { next } = require('/utils/state'); Page({ onLoad() { next(); } });");
    write(
        "utils/price.test.js",
        """
        const { price } = program.require('utils/price');
        const state = program.require("./utils/state.js");
        it('requires', async () => {
          expect(price(3)).toBe(30);
          await program.open('pages/index/index');
          expect(state.next()).toBe(2);
        });
        it('says what is not there', () => {
          expect(() => program.require('utils/prices'))
            .toThrowError(/module "utils\\/prices" is not found.*did you mean utils\\/price/);
          const name = 'utils/other';
          expect(() => program.require(name)).toThrowError(/is not found/);
        });
        """);
    assertPassed(run(runtime), 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void T7_timeIsVirtual(String runtime) {
    write(
        "a.test.js",
        """
        it('waits for an hour', async () => {
          const page = await program.open('pages/cart/cart');
          expect(page.data('ready')).toBeUndefined();
          const begun = Date.now();
          await new Promise((resolve) => { setTimeout(resolve, 3600e3); });
          expect(page.data('ready')).toBe(true);
          expect(Date.now() - begun).toBe(3600e3);
        }, 2 * 3600e3);
        it('does not wait for a person', async () => {
          const page = await program.open('pages/index/index');
          const begun = Date.now();
          const removed = page.callMethod('remove', 'it');
          await new Promise((resolve) => { setTimeout(resolve, 1000); });
          program.answerModal({ confirm: true });
          expect(await removed).toBe(true);
          expect(Date.now() - begun).toBe(1000);
        });
        """);
    assertPassed(run(runtime), 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W51_anUnansweredModalFailsTheTestDuringWhichItWasShown(String runtime) {
    write(
        "a.test.js",
        """
        let page;
        beforeAll(async () => { page = await program.open('pages/index/index'); });
        it('answers in advance, and does not wait', () => {
          program.answerModal({ confirm: false });
          page.callMethod('remove', 'milk');
        });
        it('answers later', async () => {
          const removed = page.callMethod('remove', 'salt');
          await new Promise((resolve) => { setTimeout(resolve, 1); });
          program.answerModal({ confirm: true });
          expect(await removed).toBe(true);
        });
        it('forgets', async () => {
          page.callMethod('remove', 'tea');
          await new Promise((resolve) => { setTimeout(resolve, 1); });
        });
        it('chooses nothing', async () => { page.callMethod('choose'); await null; });
        it('waits for nobody', async () => { await page.callMethod('remove', 'oil'); });
        it('is the last', () => { page.callMethod('remove', 'bread'); });
        """);
    TestRunResult result = run(runtime);
    assertThat(only(result, "forgets").failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.message())
                  .isEqualTo(
                      "wx.showModal 'Remove tea?' on pages/index/index was not answered; answer it"
                          + " with program.answerModal({ confirm: true }), also before it is shown,"
                          + " or with a mock");
              assertThat(failure.position()).startsWith("pages/index/index.js:6:");
            });
    assertThat(only(result, "chooses nothing").failures().get(0).message())
        .startsWith(
            "wx.showActionSheet 'A' on pages/index/index was not answered; answer it with"
                + " program.answerActionSheet({ tapIndex: 0 })");
    assertThat(only(result, "answers in advance, and does not wait").failures()).isEmpty();
    assertThat(only(result, "answers later").failures()).isEmpty();
    assertThat(only(result, "waits for nobody").failures())
        .extracting(TestFailure::message)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("wx.showModal 'Remove oil?'"),
            second -> assertThat(second).contains("Timeout"));
    assertThat(only(result, "is the last").failures())
        .extracting(TestFailure::message)
        .singleElement()
        .asString()
        .startsWith("wx.showModal 'Remove bread?'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W51_aModalOfTheAppsStartFailsTheFileUnlessATestAnswersIt(String runtime) {
    write("app.js", "App({ async onLaunch() { await wx.showModal({ content: 'Agree?' }); } });");
    write("a.test.js", "it('does nothing', () => {});");
    write("b.test.js", "it('agrees', () => { program.answerModal({ confirm: true }); });");
    TestRunResult result = run(runtime);
    assertThat(result.files().get(0).tests().get(0).name()).isEqualTo(TestName.WHOLE_FILE);
    assertThat(result.files().get(0).tests().get(0).failures().get(0).message())
        .startsWith("wx.showModal 'Agree?' was not answered; ");
    assertThat(result.files().get(1).isFailed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W54_aMockAnswersAModal(String runtime) {
    write("footbridge.json", "{\"mocks\": \"mocks.json\"}");
    write(
        "mocks.json",
        """
        {"mocks": [
          {"api": "showModal", "sync": false, "delay": "10s", "ok": {"confirm": true}}
        ]}
        """);
    write(
        "a.test.js",
        """
        it('does not wait for the mock', async () => {
          const page = await program.open('pages/index/index');
          page.callMethod('remove', 'tea');
          await new Promise((resolve) => { setTimeout(resolve, 1); });
        });
        it('waits', async () => {
          const page = await program.open('pages/index/index');
          expect(await page.callMethod('remove', 'tea')).toBe(true);
        }, 20e3);
        """);
    assertPassed(run(runtime), 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W25_anErrorInAHookFailsTheTestWithItsPlace(String runtime) {
    write(
        "a.test.js",
        """
        it('opens a broken page', async () => { await program.open('pages/broken/broken'); });
        it('is fine', () => {});
        """);
    TestRunResult result = run(runtime);
    assertThat(only(result, "opens a broken page").failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.message()).contains("boom");
              assertThat(failure.position()).startsWith("pages/broken/broken.js:3:");
            });
    assertThat(only(result, "is fine").status()).isEqualTo(Status.PASSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W16_whatATestCatchesHasTheAuthorsPlace(String runtime) {
    write(
        "utils/price.js",
        "import './other'; export const price = (n) => { if (n < 0) throw new Error('below'); };");
    write("utils/other.js", "");
    write("a.test.js", "it('fails', () => { program.require('utils/price').price(-1); });");
    assertThat(only(run(runtime), "fails").failures().get(0).position())
        .isEqualTo(
            "utils/price.js:1:"
                + (runtime.equals("graaljs")
                    ? positionOf("new Error('below'")
                    : positionOf("('below'")));
  }

  @Test
  void W16_theCallOfAModalHasTheAuthorsPlace() {
    write(
        "utils/price.js",
        "import './other'; export function ask() { return wx.showModal({ title: 'Sure?' }); }");
    write("utils/other.js", "");
    write("app.js", "App({});");
    write("pages/index/index.js", "Page({});");
    write("a.test.js", "it('asks', () => { program.require('utils/price').ask(); });");
    assertThat(only(run("graaljs"), "asks").failures().get(0).position())
        .isEqualTo("utils/price.js:1:" + positionOf("showModal"));
  }

  private int positionOf(String text) {
    try {
      return Files.readString(folder.resolve("utils/price.js")).indexOf(text) + 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void pluginsAnswerTheCallsOfPagesAndTestsAreFiltered(String runtime) {
    write("footbridge.json", "{\"plugins\": [\"" + TillPlugin.class.getName() + "\"]}");
    write(
        "pages/cart/cart.js",
        "Page({ buy() { return wx.invokeNativePlugin({ api_name: 'pay' }); } });");
    write(
        "pages/cart/cart.test.js",
        """
        it('buys', async () => {
          const page = await program.open('pages/cart/cart');
          expect((await page.callMethod('buy')).paid).toBe(3);
        });
        it('is left out', () => { fail(); });
        """);
    write("other.test.js", "it('is not started', () => {});");
    TestRunResult result =
        run(
            TestPlan.in(folder).filter(TestFilter.matching(Pattern.compile("cart.*buys"))),
            runtime);
    assertPassed(result, 1);
    assertThat(events.lines).contains("call pay").doesNotContain("file starting other.test.js 1");
  }

  @Test
  void aProgramWithoutTestsIsRefused() {
    assertThatThrownBy(() -> run("graaljs"))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage("the folder " + folder + " contains no tests; test files end in .test.js");
  }

  @Test
  void anAppThatThrowsFailsTheFile() {
    write("app.js", "App({ onLaunch() { boom(); } });");
    write("a.test.js", "it('runs', async () => { await program.open('pages/index/index'); });");
    TestRunResult result = run("graaljs");
    assertThat(result.files().get(0).tests())
        .extracting(test -> test.name().name() + " " + test.status())
        .containsExactly(TestName.WHOLE_FILE.name() + " FAILED", "runs PASSED");
    assertThat(result.files().get(0).tests().get(0).failures().get(0).position())
        .startsWith("app.js:1:");
  }

  @Test
  void anAppThatNeverEndsIsStopped() {
    write("app.js", "for (;;);");
    write("a.test.js", "it('runs', () => {});");
    TestRunResult result =
        runner.run(
            TestPlan.in(folder)
                .settings(settings -> Settings.withTimeout(settings, Duration.ofMillis(500)))
                .build(),
            events);
    assertThat(result.files().get(0).tests().get(0).failures().get(0).message())
        .startsWith("the program did not end within 500ms: its JavaScript still ran");
  }

  @Test
  void W1_theProgramIsTheNearestFolderThatIsOne() {
    write("project/project.config.json", "{\"miniprogramRoot\": \"src\", \"appid\": \"wx7\"}");
    write("project/src/app.json", "{\"pages\": [\"p\"]}");
    write("project/src/app.js", "App({ globalData: 'inner' });");
    write("project/src/p.js", "Page({});");
    write(
        "project/tests/a.test.js",
        "it('a', () => { expect(getApp().globalData).toBe('inner'); });");
    write(
        "project/src/b.test.js", "it('b', () => { expect(getApp().globalData).toBe('inner'); });");
    write("outer.test.js", "it('c', () => { expect(getApp().globalData.price).toBe(20); });");
    assertPassed(run("graaljs"), 3);
    assertPassed(run(TestPlan.in(folder.resolve("project/src/b.test.js")), "graaljs"), 1);
    assertThat(TestPlan.in(folder.resolve("project/src/b.test.js")).build().watched())
        .isEqualTo(folder.resolve("project/src"));
  }

  @Test
  void W1_theProgramMayBeBelowTheFolderOfTheSettings() {
    write("work/footbridge.json", "{\"appId\": \"named\"}");
    write("work/mini/app.json", "{\"pages\": [\"p\"]}");
    write("work/mini/app.js", "App({ globalData: 1 });");
    write("work/mini/p.js", "Page({});");
    write("work/mini/a.test.js", "it('a', () => { expect(getApp().globalData).toBe(1); });");
    write("work/lib/pay.js", "const twice = (n) => 2 * n;");
    write("work/lib/pay.test.js", "it('b', () => { expect(twice(2)).toBe(4); });");
    assertPassed(run("graaljs"), 2);
  }

  @Test
  void theScriptBesideATestIsAModuleThatDoesNotRunOnItsOwn() {
    write("utils/price.js", "throw new Error('not on its own');");
    write("app.js", "App({});");
    write("utils/price.test.js", "it('a', () => {});");
    assertPassed(run("graaljs"), 1);
  }

  @Test
  void aMalformedAppJsonIsRefusedBeforeAnyTest() {
    write("app.json", "{\"pages\": [\n  1]}");
    write("a.test.js", "it('a', () => {});");
    assertThatThrownBy(() -> run("graaljs"))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining("app.json:2:3");
  }

  @Test
  void aPageThatCannotBeOpenedFailsTheTest() {
    write(
        "app.json", "{\"pages\": [\"pages/index/index\", \"pages/gone/gone\", \"pages/odd/odd\"]}");
    write("pages/odd/odd.js", "Page({});");
    write("pages/odd/odd.json", "{\n  \"usingComponents\": 1}");
    write(
        "a.test.js",
        """
        it('is gone', async () => { await program.open('pages/gone/gone'); });
        it('is odd', async () => { await program.open('pages/odd/odd'); });
        it('is mistyped', async () => { await program.open('pages/index/inde'); });
        """);
    List<TestResult> tests = run("graaljs").files().get(0).tests();
    assertThat(tests.get(0).failures().toString()).contains("pages/gone/gone");
    assertThat(tests.get(1).failures().toString()).contains("odd.json:2:22");
    assertThat(tests.get(2).failures().toString()).contains("did you mean \"pages/index/index\"?");
  }
}
