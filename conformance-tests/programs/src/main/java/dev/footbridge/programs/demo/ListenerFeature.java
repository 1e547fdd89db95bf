package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Word;
import java.util.List;

/** Listens to the host while the page is open. */
final class ListenerFeature implements Feature {
  private static final List<String> EVENTS =
      List.of("AppHide", "AppShow", "KeyboardHeightChange", "NetworkStatusChange", "WindowResize");

  @Override
  public void addTo(PageDraft page) {
    Word noun = page.noun();
    String event = page.dice().pick(EVENTS);
    String seen = page.data(noun.english() + "Events", 0);
    String field = page.field("on" + event + Word.capital(noun.english()), "null");
    String[] pairs = {"event", event, "seen", seen, "field", field};
    page.hook(
        page.dice().chance(60) ? Hook.ON_LOAD : Hook.ON_READY,
        """
        if (typeof wx.on@{event} === 'function') {
          this.@{field} = (res) => {
            this.setData({ @{seen}: this.data.@{seen} + 1 })
            console.log('@{event}', res)
          }
          wx.on@{event}(this.@{field})
        }
        """,
        pairs);
    page.hook(
        Hook.ON_UNLOAD,
        """
        if (this.@{field} && typeof wx.off@{event} === 'function') {
          wx.off@{event}(this.@{field})
        }
        """,
        pairs);
    page.section("<view class=\"events\">@{event}: {{@{seen}}}</view>", pairs);
  }
}
