package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Word;

/** Goes to other pages, each way that there is. */
final class NavigationFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    Dice dice = page.dice();
    Word noun = page.noun();
    String target = dice.pick(page.map().inSubpackages());
    String url = dice.chance(50) ? "/" + target : SourceFolder.relative(page.path(), target);
    String[] pairs = {
      "url",
      url,
      "noun",
      noun.english(),
      "id",
      Integer.toString(dice.between(1, 999)),
      "tab",
      dice.pick(DemoMap.MAIN),
      "text",
      page.text(noun),
    };
    String go =
        switch (dice.between(0, 4)) {
          case 0 -> channel(page, noun, pairs);
          case 1 ->
              page.method(
                  "goTo" + noun.capital(),
                  "",
                  "wx.navigateTo({ url: `@{url}?id=${@{id}}&from=@{noun}` })",
                  pairs);
          case 2 ->
              page.method(
                  "replaceBy" + noun.capital(), "", "wx.redirectTo({ url: '@{url}' })", pairs);
          case 3 -> page.method("backTo" + noun.capital(), "", back(), pairs);
          default ->
              page.method(
                  "switchTo" + noun.capital(),
                  "",
                  dice.oneOf(
                      "wx.switchTab({ url: '/@{tab}' })",
                      "wx.reLaunch({ url: '/@{tab}?again=1' })"),
                  pairs);
        };
    if (dice.chance(30)) {
      String from = page.data(noun.english() + "From", "");
      page.hook(
          Hook.ON_LOAD,
          "if (query.from) {\n  this.setData({ @{from}: query.from })\n}",
          "from",
          from);
    }
    page.section(
        """
        <view class="btn-area">
          <button bindtap="@{go}">@{label}</button>
          <navigator url="@{url}" hover-class="navigator-hover">@{label}</navigator>
        </view>
        """,
        "go",
        go,
        "url",
        url,
        "label",
        page.label(noun));
  }

  private static String back() {
    return """
        if (getCurrentPages().length > 1) {
          wx.navigateBack({ delta: 1 })
        } else {
          wx.reLaunch({ url: '/@{tab}' })
        }
        """;
  }

  private static String channel(PageDraft page, Word noun, String... pairs) {
    return page.method(
        "open" + noun.capital(),
        "",
        """
        wx.navigateTo({
          url: '@{url}',
          events: {
            @{noun}Chosen: (chosen) => console.log('chosen', chosen)
          },
          success: (res) => {
            res.eventChannel.emit('@{noun}', { id: @{id} })
          },
          fail: (err) => {
            wx.showToast({ title: @{text} + err.errMsg, icon: 'none' })
          }
        })
        """,
        pairs);
  }
}
