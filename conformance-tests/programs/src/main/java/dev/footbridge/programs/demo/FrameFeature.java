package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Word;

/** What nearly every page has: a title, sharing, the texts in the user's language. */
final class FrameFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    Word noun = page.noun();
    page.hook(
        Hook.ON_SHARE,
        """
        return {
          title: @{title},
          path: '@{path}'
        }
        """,
        "title",
        page.text(noun),
        "path",
        page.path());
    if (page.canImport()) {
      page.use(Shared.LANG, "i18n", "lang");
      page.hook(Hook.ON_LOAD, "this.setData({\n  t: i18n,\n  lang\n})");
    } else {
      page.fixedData("lang", "en");
    }
    if (page.dice().chance(55)) {
      page.hook(
          page.dice().chance(70) ? Hook.ON_LOAD : Hook.ON_SHOW,
          "wx.setNavigationBarTitle({\n  title: @{title}\n})",
          "title",
          page.text(noun));
    }
    if (page.dice().chance(75)) {
      String api =
          page.dice()
              .oneOf(
                  "button.open-type.share",
                  "getSystemInfoSync",
                  "setStorage",
                  "showToast.object.image",
                  "scroll-view.refresher-enabled",
                  "onThemeChange");
      String name = page.data("canIUse" + noun.capital(), false);
      page.hook(
          Hook.ON_LOAD,
          "this.setData({ @{name}: wx.canIUse('@{api}') })",
          "name",
          name,
          "api",
          api);
      page.section(
          "<view wx:if=\"{{!@{name}}}\" class=\"page-section-tip\">@{label}</view>",
          "name",
          name,
          "label",
          page.label(noun));
    }
  }
}
