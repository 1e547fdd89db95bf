package dev.footbridge.junit5;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole program, which each runtime runs. */
@WithMiniProgram(program = "cafe")
abstract class WholeProgramCases {
  record Item(String id, double price, int count) {}

  @Test
  void W20_theAppHasStartedBeforeAPageIsOpen(TestProgram program) {
    assertThat(program.evaluate("getApp().globalData.launched")).isEqualTo("pages/menu/menu");
    assertThat(program.pageStack()).isEmpty();
    assertThatThrownBy(program::currentPage)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("currentPage(): Error: no page is open");
  }

  @Test
  void theSettingsOfTheFolderApply(TestProgram program) {
    assertThat(program.program().info().appId()).isEqualTo("wx-cafe");
    assertThat(program.evaluate("wx.getSystemInfoSync().language")).isEqualTo("en");
    assertThat(program.evaluate("new Date().toISOString()")).isEqualTo("2024-06-01T00:00:00.000Z");
    assertThat(program.call("customSyncEvent")).hasData("app", "wx-cafe");
    assertThat(program.open("pages/detail/detail").callMethod("app")).isEqualTo("wx-cafe");
  }

  @Test
  void W22_openReturnsWhenTheProgramRests(TestProgram program) {
    TestPage page = program.open("pages/menu/menu");

    assertThat(page)
        .isAt("pages/menu/menu")
        .hasData("loading", false)
        .hasData("drinks[1].id", "milk");
    assertThat(page.data("drinks[1].price")).isEqualTo(2.5);
    assertThat(program.clock().nanoTime()).isEqualTo(ofSeconds(1).toNanos());
    assertThat(program.verify(1, "request").get(0).params()).containsKey("url");
  }

  @Test
  void theEntryPageHasNoName(TestProgram program) {
    assertThat(program.open("")).isAt("pages/menu/menu");
  }

  @Test
  void W44_theQueryIsThatOfTheUrl(TestProgram program) {
    TestPage page = program.open("pages/detail/detail?id=tea&size=1");

    assertThat(page.path()).isEqualTo("pages/detail/detail");
    assertThat(page.query()).isEqualTo(Map.of("id", "tea", "size", "1"));
    assertThat(page).isAt("/pages/detail/detail?size=1&id=tea").hasTitle("Drink tea").isOpen();
    assertThat(page).hasToString("pages/detail/detail?id=tea&size=1");
  }

  @Test
  void W30_dataIsReadAndSetByPaths(TestProgram program) {
    TestPage page = program.open("pages/detail/detail?id=tea");
    assertThat(page.data("cart.items[0]", Item.class)).isEqualTo(new Item("tea", 3, 1));
    assertThat(page.data("cart.gone")).isNull();

    page.callMethod("add", 4);
    page.setData(Map.of("cart.items[1]", Map.of("id", "milk", "price", 2, "count", 1)));

    assertThat(page).hasData("cart.total", 12).hasData("cart.total", 12.0);
    assertThat(page.data()).containsOnlyKeys("cart");
    assertThat(page.setDataCalls().get(0).keys()).containsExactly("cart.items[0].count");
    assertThat(page.setDataCalls())
        .hasSize(3)
        .last()
        .hasToString("setData of cart.items[1] (51 characters)");
    assertThat(page.setDataCalls().get(2).size()).isEqualTo(51);
  }

  @Test
  void W40_aPageStaysItselfOnTheStack(TestProgram program) {
    TestPage menu = program.open("pages/menu/menu");
    assertThat(menu.callMethod("show", "tea"))
        .isEqualTo(Map.of("errMsg", "navigateTo:ok", "eventChannel", Map.of()));
    TestPage tea = program.currentPage();
    assertThat(program.pageStack())
        .extracting(TestPage::path)
        .containsExactly("pages/menu/menu", "pages/detail/detail");

    menu.setData(Map.of("seen", true));
    assertThat(tea.data("seen")).isNull();
    assertThat(program.back()).isAt("pages/menu/menu").hasData("seen", true);
    assertThat(tea).isClosed().hasData("left", true);

    program.open("pages/menu/menu");
    assertThat(menu).isClosed();
    assertThat(program.currentPage().data("seen")).isNull();
  }

  @Test
  void W26_theHooksOfWhatAUserDoes(TestProgram program) {
    TestPage page = program.open("pages/menu/menu");
    page.scroll(30);
    page.reachBottom();
    page.pullDownRefresh();

    assertThat(page).hasData("top", 30).hasData("end", true).hasData("refreshed", 1);
    assertThat(page.share()).isEqualTo(Map.of("title", "menu: 2 drinks"));
    assertThat(program.tapTab(1)).isAt("pages/mine/mine").hasData("tapped", "Mine");
    assertThatThrownBy(() -> program.tapTab(2))
        .hasMessage("tapTab(2): Error: the tab bar has no item 2: it has 2, from 0");
  }

  @Test
  void W27_theProgramIsHiddenAndShown(TestProgram program) {
    program.open("");
    program.hide();
    program.show(Map.of("scene", 1044));
    program.hide();
    program.show();

    assertThat(program.evaluate("getApp().globalData.hooks"))
        .isEqualTo(List.of("onShow 1001", "onHide", "onShow 1044", "onHide", "onShow 1001"));
  }

  @Test
  void W52_eventsOfTheDevice(TestProgram program) {
    program.fire("themeChange", Map.of("theme", "dark"));

    assertThat(program.evaluate("getApp().globalData.theme")).isEqualTo("dark");
    assertThatThrownBy(() -> program.fire("themeChanged"))
        .hasMessageContaining("there is no event 'themeChanged'; did you mean 'themeChange'?");
  }

  @Test
  void W51_theTestAnswersModals(TestProgram program) {
    TestPage page = program.open("pages/detail/detail");
    program.answerModal(true);
    assertThat(page.callMethod("order", "Tea")).isEqualTo(true);
    program.answerModal(Map.of("confirm", false));
    assertThat(page.callMethod("order", "Milk")).isEqualTo(false);
    page.callMethod("ask");
    program.answerModal(true);

    assertThat(page).hasData("confirm", true);
    assertThat(program.modals()).extracting(Shown::title).containsExactly("Tea", "Milk", "Again?");
    assertThat(program.modals().get(0).content()).isEqualTo("Really?");
    assertThat(program.toasts())
        .singleElement()
        .satisfies(
            toast -> {
              assertThat(toast.title()).isEqualTo("Ordered");
              assertThat(toast.page()).isEqualTo("pages/detail/detail");
              assertThat(toast.values()).containsEntry("icon", "success");
              assertThat(toast).asString().startsWith("{\"title\":\"Ordered\",");
            });
  }

  @Test
  void W51_theTestAnswersActionSheets(TestProgram program) {
    TestPage page = program.open("pages/detail/detail");
    program.answerActionSheet(1);
    program.cancelActionSheet();

    assertThat(page.callMethod("choose")).isEqualTo(1);
    assertThat(page.callMethod("choose")).isEqualTo("showActionSheet:fail cancel");
    assertThat(program.actionSheets().get(1).items()).containsExactly("Small", "Large");
  }

  @Test
  @AllowViolation(Violation.UNANSWERED)
  void W51_aFunctionThatWaitsForAnAnswerFailsAtOnce(TestProgram program) {
    TestPage page = program.open("pages/detail/detail");
    assertThatThrownBy(() -> page.callMethod("order", "Tea"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "callMethod(\"order\") on pages/detail/detail has not ended and never will: #")
        .hasMessageContaining("wx.showModal {\"title\":\"Tea\"")
        .hasMessageContaining(" is open\n  answer modals and action sheets before they are asked");
    assertThat(program.clock().nanoTime()).isZero();
  }

  @Test
  void aPromiseThatNothingSettlesFailsAtOnce(TestProgram program) {
    TestPage page = program.open("pages/detail/detail");
    assertThatThrownBy(() -> page.callMethod("never"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "callMethod(\"never\") on pages/detail/detail has not ended and never will: ");
  }

  @Test
  void W16_aFailureHasTheFramesOfTheProgram(TestProgram program) {
    TestPage page = program.open("pages/detail/detail");
    Throwable thrown = catchThrowable(() -> page.callMethod("fail"));

    assertThat(thrown)
        .isInstanceOf(AssertionError.class)
        .hasMessage("callMethod(\"fail\") on pages/detail/detail: Error: no tea");
    assertThat(thrown.getStackTrace()[0].getFileName()).startsWith("pages/detail/detail.js:27:");
    assertThat(thrown.getStackTrace()[1].getClassName()).startsWith(getClass().getPackageName());
    assertThatThrownBy(() -> page.callMethod("ad"))
        .hasMessageContaining("has no method 'ad'; did you mean 'add'?");
    assertThatThrownBy(() -> page.callMethod("missing"))
        .hasMessageContaining("wx.brew is not a function");
  }

  @Test
  void anAssertionShowsTheDataAndWhatHappened(TestProgram program) {
    TestPage page = program.open("pages/detail/detail?id=tea");
    assertThatThrownBy(() -> assertThat(page).hasData("cart.total", 4))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "expected \"cart.total\" to be 4, but it is 3\npages/detail/detail?id=tea {\"cart\":")
        .hasMessageContaining(" page pages/detail/detail onLoad");
    assertThatThrownBy(() -> assertThat(page).hasData("gone", null))
        .hasMessageStartingWith("expected the data to have \"gone\", but it has none\n");
    assertThatThrownBy(() -> assertThat(page).isAt("pages/detail/detail?id=milk"))
        .hasMessageStartingWith("expected the page to be pages/detail/detail?id=milk, but it is ");
    assertThatThrownBy(() -> assertThat(page).hasTitle("Tea")).hasMessageContaining("'Drink tea'");
    assertThatThrownBy(() -> assertThat(page).isClosed()).hasMessageContaining("but it is open");
  }

  @Test
  void W45_aPageThatDoesNotExist(TestProgram program) {
    assertThatThrownBy(() -> program.open("pages/menu"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("open(\"pages/menu\"): Error: page \"pages/menu\" is not found");
  }

  @Test
  @AllowViolation(Violation.THROWN_IN_CALLBACK)
  void W21_aScriptWithoutAPageFailsOpen(TestProgram program) {
    assertThatThrownBy(() -> program.open("pages/silent/silent"))
        .hasMessageContaining("calls neither Page nor Component");
  }

  @Test
  void scriptsAndTheClockWorkToo(TestProgram program) {
    TestPage page = program.open("pages/detail/detail");
    program.runScript("setTimeout(() => getCurrentPages()[0].add(9), 5000)");
    program.clock().advance(ofSeconds(5));

    assertThat(page).hasData("cart.total", 27);
    assertThat(program.evaluate("program.loading().isShown")).isEqualTo(false);
    program.runScript("setTimeout(() => getCurrentPages()[0].add(1), 1000)");
    program.runUntilRest();
    assertThat(page).hasData("cart.total", 3);
    program.runUntilIdle(ofMinutes(1));
  }
}
