package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Word;

/** Buttons that show toasts, modals, action sheets and the loading note. */
final class DialogFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    Word noun = page.noun();
    switch (page.dice().between(0, 4)) {
      case 0 -> toast(page, noun);
      case 1 -> modal(page, noun);
      case 2 -> modalPromise(page, noun);
      case 3 -> sheet(page, noun);
      default -> loading(page, noun);
    }
  }

  private static void toast(PageDraft page, Word noun) {
    Dice dice = page.dice();
    String name =
        page.method(
            "show" + noun.capital() + "Toast",
            "",
            """
            wx.showToast({
              title: @{title},
              icon: '@{icon}',
              duration: @{duration}
            })
            """,
            "title",
            page.text(noun),
            "icon",
            dice.oneOf("success", "none", "loading", "error"),
            "duration",
            Integer.toString(dice.between(8, 30) * 100));
    String hide = page.method("hide" + noun.capital() + "Toast", "", "wx.hideToast()");
    button(page, noun, name);
    button(page, noun, hide);
  }

  private static void modal(PageDraft page, Word noun) {
    String result = page.data(noun.english() + "Result", "");
    String name =
        page.method(
            "confirm" + noun.capital(),
            "",
            """
            const self = this
            wx.showModal({
              title: @{title},
              content: @{content},
              confirmText: @{confirm},
              success(res) {
                if (res.confirm) {
                  self.setData({
                    @{result}: 'confirm'
                  })
                } else if (res.cancel) {
                  self.setData({ @{result}: 'cancel' })
                }
              },
              fail(err) {
                console.error('showModal', err)
              }
            })
            """,
            "title",
            page.text(noun),
            "content",
            page.text(noun),
            "confirm",
            page.canImport() ? "i18n['confirm']" : "'OK'",
            "result",
            result);
    button(page, noun, name);
    page.section("<text class=\"result\">{{@{result}}}</text>", "result", result);
  }

  private static void modalPromise(PageDraft page, Word noun) {
    String asked = page.data(noun.english() + "Asked", 0);
    String name =
        page.asyncMethod(
            "ask" + noun.capital(),
            "",
            """
            try {
              const { confirm } = await wx.showModal({ title: @{title}, showCancel: @{cancel} })
              this.setData({ @{asked}: this.data.@{asked} + (confirm ? 1 : 0) })
            } catch (err) {
              wx.showToast({ title: err.errMsg, icon: 'none' })
            }
            """,
            "title",
            page.text(noun),
            "cancel",
            page.dice().oneOf("true", "false"),
            "asked",
            asked);
    button(page, noun, name);
  }

  private static void sheet(PageDraft page, Word noun) {
    String chosen = page.data(noun.english() + "Chosen", -1);
    String name =
        page.method(
            "choose" + noun.capital(),
            "",
            """
            wx.showActionSheet({
              itemList: [@{first}, @{second}, @{third}],
              success: (res) => {
                this.setData({ @{chosen}: res.tapIndex })
              },
              fail: (res) => {
                console.log(res.errMsg)
              }
            })
            """,
            "first",
            page.text(noun),
            "second",
            page.text(noun),
            "third",
            page.text(noun),
            "chosen",
            chosen);
    button(page, noun, name);
  }

  private static void loading(PageDraft page, Word noun) {
    String name =
        page.method(
            "load" + noun.capital(),
            "",
            """
            wx.showLoading({ title: @{title}, mask: @{mask} })
            setTimeout(() => {
              wx.hideLoading()
              wx.showToast({ title: @{done}, icon: 'success' })
            }, @{delay})
            """,
            "title",
            page.text(noun),
            "mask",
            page.dice().oneOf("true", "false"),
            "done",
            page.text(noun),
            "delay",
            Integer.toString(page.dice().between(5, 60)));
    button(page, noun, name);
  }

  private static void button(PageDraft page, Word noun, String method) {
    page.section(
        """
        <view class="btn-area">
          <button type="@{type}" bindtap="@{method}">@{label}</button>
        </view>
        """,
        "type",
        page.dice().oneOf("primary", "default", "warn"),
        "method",
        method,
        "label",
        page.label(noun));
  }
}
