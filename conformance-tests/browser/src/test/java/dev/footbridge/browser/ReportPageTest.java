package dev.footbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.report.HtmlReport;
import dev.footbridge.jvm.report.ProgramReport;
import dev.footbridge.jvm.report.TestOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The report as its reader sees it. */
class ReportPageTest {
  private static final String ATTACK =
      "</script><script>document.title = 'broken'</script><img src=x onerror=alert(1)><!--";

  private static final String SCRIPT =
      """
      console.log('<b>opening</b>');
      wx.invokeNativePlugin({ api_name: 'price', sync: true });
      wx.invokeNativePlugin({ api_name: 'jam', data: { text: %s }, fail() {} });
      """
          .formatted("'" + ATTACK.replace("'", "\\'") + "'");

  /** Answers, and jams. */
  @JsPlugin(secondary = true)
  public static final class Till extends BaseJsPlugin {
    @JsEvent("price")
    public Map<String, Object> price(RequestEvent req) {
      return Map.of("price", 4);
    }

    @JsEvent("jam")
    public void jam(RequestEvent req) {
      req.sendState(Map.of("step", ATTACK));
      throw new IllegalStateException("no paper " + req.params().get("text"));
    }
  }

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static Path page;

  @BeforeAll
  static void openBrowser() throws IOException {
    browser = Browser.open(folder);
    page = folder.resolve("report.html");
    writeReport();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static void writeReport() throws IOException {
    HtmlReport report =
        new HtmlReport(ATTACK, thrown -> thrown + "\n    at Till.jam(Till.java:47)");
    ProgramReport quiet = report.program("quiet.test.js");
    quiet.test(new TestOutcome("is quiet", "passed", 1, List.of()));
    ProgramReport program = report.program("shop");
    BridgeEngine engine =
        BridgeEngine.builder()
            .plugin(Till.class)
            .callListener(program)
            .programListener(program)
            .build();
    try (MiniProgram running = engine.launch(MiniAppInfo.of("shop"))) {
      running.evaluate(new JsSource("app.js", SCRIPT)).join();
      running.whenIdle().join();
    }
    report.writeTo(Files.newOutputStream(page));
  }

  @BeforeEach
  void openPage() {
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    browser.get(page.toUri().toString());
  }

  private static WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static WebElement row(String api) {
    return browser.findElement(
        By.xpath("//button[contains(@class,'row')][.//span[text()='" + api + "']]"));
  }

  private static WebElement detailOf(WebElement row) {
    return browser.findElement(By.id(row.getDomAttribute("aria-controls")));
  }

  @Test
  void failuresComeFirst() {
    assertThat(find("main > :first-child").getText()).startsWith("Failures").contains("#2 jam");
    assertThat(find("#programs details:first-child summary").getText()).startsWith("shop");
    assertThat(find("#summary").getText()).contains("2 calls, 1 failed");
  }

  @Test
  void failureLeadsToItsCall() {
    find(".failure").click();
    WebElement row = row("jam");
    assertThat(row.getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(browser.switchTo().activeElement()).isEqualTo(row);
    assertThat(detailOf(row).getText())
        .contains("Arguments", "1 state", "Result", "invokeNativePlugin:fail no paper")
        .contains("Java stack", "at Till.jam(Till.java:47)");
  }

  @Test
  void callOpensAndClosesByKeyboard() {
    WebElement row = row("price");
    assertThat(detailOf(row).isDisplayed()).isFalse();
    row.sendKeys(Keys.ENTER);
    assertThat(detailOf(row).getText()).contains("wx.invokeNativePlugin → price, synchronous");
    row.sendKeys(Keys.ENTER);
    assertThat(detailOf(row).isDisplayed()).isFalse();
  }

  @Test
  void whatAProgramSaysIsTextAndNothingElse() {
    find(".failure").click();
    assertThat(browser.getTitle()).startsWith("</script>").isNotEqualTo("broken");
    assertThat(find("h1").getText()).isEqualTo(ATTACK);
    assertThat(find("#programs").getText()).contains("<b>opening</b>", "onerror=alert(1)");
    assertThat(browser.findElements(By.cssSelector("img, b"))).isEmpty();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @Test
  void pageNeedsNothingButItself() {
    Object requests =
        browser.executeScript("return performance.getEntriesByType('resource').length");
    assertThat(requests).isEqualTo(0L);
  }

  @Test
  void filtersLeaveWhatIsWanted() {
    find("#failed-only").click();
    assertThat(row("jam").isDisplayed()).isTrue();
    assertThat(row("price").isDisplayed()).isFalse();
    assertThat(find("#programs").getText()).doesNotContain("quiet.test.js");
    find("#failed-only").click();
    find("#find").sendKeys("price");
    assertThat(row("price").isDisplayed()).isTrue();
    assertThat(row("jam").isDisplayed()).isFalse();
  }

  @Test
  void coloursFollowTheReader() {
    assertThat(contrast("light")).isGreaterThan(4.5);
    String light = find("body").getCssValue("background-color");
    assertThat(contrast("dark")).isGreaterThan(4.5);
    assertThat(find("body").getCssValue("background-color")).isNotEqualTo(light);
  }

  /** Returns the lowest contrast of text on its card, as the WCAG define it. */
  private static double contrast(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    Object least =
        browser.executeScript(
            """
            const luminance = (color) => color.match(/\\d+/g).slice(0, 3)
              .map((c) => c / 255)
              .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
              .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const style = (selector) => getComputedStyle(document.querySelector(selector));
            const back = luminance(style('#failures').backgroundColor);
            return Math.min(...['h2', '.badge.fail', '.badge.ok', '.counts', '.took'].map((s) => {
              const text = luminance(style(s).color);
              return (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
            }));
            """);
    return ((Number) least).doubleValue();
  }
}
