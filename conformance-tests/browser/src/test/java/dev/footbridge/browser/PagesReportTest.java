package dev.footbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.report.HtmlReport;
import dev.footbridge.jvm.report.ProgramReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The pages of a whole program in the report, as its reader sees them. */
class PagesReportTest {
  private static final String SCRIPT =
      """
      const index = 'pages/index/index';
      const order = 'pages/order/detail';
      tell('app', '{"hook":"onLaunch"}');
      tell('page', `{"hook":"onLoad","page":"${index}"}`);
      tell('page', `{"hook":"onShow","page":"${index}"}`);
      console.log('index is shown');
      wx.showToast({ title: 'Welcome' }).then(() => {
        tell('page', `{"hook":"onHide","page":"${index}"}`);
        tell('page', `{"hook":"onLoad","page":"${order}","query":{"id":"<b>3</b>"}}`);
        wx.getSystemInfoSync();
        tell('page', `{"hook":"onShow","page":"${order}"}`);
        tell('navigate', `{"type":"navigateTo","page":"${order}","stack":["${index}","${order}"]}`);
        return wx.vibrateShort();
      }).then(() => {
        tell('unanswered', '{"api":"showModal","params":{"title":"Pay?"}}');
        tell('page', `{"hook":"onUnload","page":"${order}"}`);
        tell('page', `{"hook":"onShow","page":"${index}"}`);
        tell('notFound', '{"page":"pages/none"}');
        tell('failure', '{"of":"another kind"}');
        console.log('index is back');
      });
      """;

  /** A logic layer whose events the program tells. */
  private static final class Layer implements LogicFactory {
    @Override
    public JsSource script() {
      return new JsSource(
          "footbridge:layer.js",
          """
          const gate = globalThis.__footbridge_logic;
          const tell = (kind, json) => gate.ask(kind, json);
          gate.onMessage((id, message) => {
            if (message.do !== 'call') return;
            const kind = message.name === 'showToast' ? 'ui' : 'noscreen';
            tell(kind, JSON.stringify({ api: message.name, params: message.params }));
            gate.endCall(id, true, '{}');
          });
          globalThis.tell = tell;
          """);
    }

    @Override
    public Set<String> apis() {
      return Set.of("showToast", "vibrateShort");
    }

    @Override
    public LogicLayer create(LogicProgram program) {
      return new LogicLayer() {
        @Override
        public String start() {
          return "{\"do\":\"config\"}";
        }

        @Override
        public @Nullable String ask(String verb, String json) {
          program.report(verb, json);
          return null;
        }
      };
    }
  }

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static Path page;

  @BeforeAll
  static void openBrowser() throws IOException {
    browser = Browser.open(folder);
    page = folder.resolve("report.html");
    HtmlReport report = new HtmlReport("shop", String::valueOf);
    ProgramReport program = report.program("shop");
    BridgeEngine engine =
        BridgeEngine.builder()
            .logic(new Layer())
            .callListener(program)
            .programListener(program)
            .build();
    try (MiniProgram running = engine.launch(MiniAppInfo.of("shop"))) {
      running.evaluate(new JsSource("app.js", SCRIPT)).join();
      running.whenIdle().join();
    }
    report.writeTo(Files.newOutputStream(page));
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void openPage() {
    browser.get(page.toUri().toString());
  }

  private static List<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void pagesAreListedWithTheTimeThatTheyWereShown() {
    assertThat(texts(".pages .name"))
        .containsExactly("pages/index/index", "pages/order/detail {\"id\":\"<b>3</b>\"}");
    assertThat(texts(".pages .took")).allMatch(text -> text.matches("shown \\d+\\.\\d+ ms"));
    assertThat(browser.findElements(By.cssSelector(".pages li:first-child .bar.shown"))).hasSize(2);
    assertThat(texts("#summary").get(0)).endsWith("2 pages opened");
  }

  @Test
  void theTimelineIsDividedByThePageThatIsShown() {
    assertThat(texts("h3.page"))
        .containsExactly(
            "pages/index/index",
            "pages/order/detail {\"id\":\"<b>3</b>\"}",
            "pages/index/index again");
    List<String> groups = texts("div.page");
    assertThat(groups.get(0)).contains("index is shown", "showToast").doesNotContain("getSystem");
    assertThat(groups.get(1))
        .contains("getSystemInfoSync", "vibrateShort no screen")
        .contains("→ navigateTo pages/order/detail [index, order/detail]")
        .contains("unanswered showModal {\"title\":\"Pay?\"}");
    assertThat(groups.get(2)).contains("index is back", "not found pages/none");
    assertThat(texts(".timeline > ul")).containsExactly("app onLaunch");
  }

  @Test
  void aCallAndItsEventAreOneRow() {
    assertThat(texts(".timeline .row").stream().filter(row -> row.contains("showToast")))
        .hasSize(1);
  }

  @Test
  void aPageLeadsToItsPlaceInTheTimeline() {
    browser.findElements(By.cssSelector(".pages button")).get(1).click();
    assertThat(browser.switchTo().activeElement())
        .isEqualTo(browser.findElements(By.cssSelector("h3.page")).get(1));
  }

  @Test
  void aSearchHidesPagesWithoutAResult() {
    browser.findElement(By.id("find")).sendKeys("getSystemInfo");
    assertThat(texts("h3.page")).hasSize(1).first().asString().startsWith("pages/order/detail");
    browser.findElement(By.id("find")).clear();
    browser.findElement(By.id("failed-only")).click();
    assertThat(texts("h3.page")).isEmpty();
  }

  @Test
  void anEventOfAnotherKindIsShownAndNoFailure() {
    assertThat(texts(".row.note")).contains("failure {\"of\":\"another kind\"}");
    assertThat(texts("#failures")).isEmpty();
  }

  @Test
  void whatAProgramSaysIsTextAndNothingElse() {
    assertThat(browser.findElements(By.cssSelector("b"))).isEmpty();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }
}
