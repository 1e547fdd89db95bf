package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Word;

/** A countdown that repeats and ends with the page, or timers that run once. */
final class TimerFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    Word noun = page.noun();
    if (page.dice().chance(25)) {
      countdown(page, noun);
    } else {
      once(page, noun);
    }
  }

  private static void countdown(PageDraft page, Word noun) {
    String left = page.data(noun.english() + "Left", page.dice().between(30, 90));
    String timer = page.field(noun.english() + "Timer", "null");
    String[] pairs = {"left", left, "timer", timer, "text", page.text(noun)};
    String start =
        page.method(
            "start" + noun.capital(),
            "",
            """
            if (this.@{timer}) return
            this.@{timer} = setInterval(() => {
              const @{left} = this.data.@{left} - 1
              if (@{left} < 0) {
                clearInterval(this.@{timer})
                this.@{timer} = null
                wx.showToast({ title: @{text} })
                return
              }
              this.setData({ @{left} })
            }, 1000)
            """,
            pairs);
    page.hook(page.dice().chance(50) ? Hook.ON_SHOW : Hook.ON_READY, "this." + start + "()");
    Hook end = page.dice().chance(70) ? Hook.ON_UNLOAD : Hook.ON_HIDE;
    page.hook(end, "clearInterval(this.@{timer})\nthis.@{timer} = null", pairs);
    if (end == Hook.ON_HIDE) {
      page.hook(Hook.ON_UNLOAD, "clearInterval(this." + timer + ")");
    }
    page.section("<view class=\"countdown\">{{@{left}}} s</view>", pairs);
  }

  private static void once(PageDraft page, Word noun) {
    Dice dice = page.dice();
    String ready = page.data(noun.english() + "Ready", false);
    page.hook(
        dice.chance(60) ? Hook.ON_READY : Hook.ON_LOAD,
        """
        setTimeout(() => {
          this.setData({ @{ready}: true }, () => {
            console.log('@{noun} ready')
          })
        }, @{delay})
        """,
        "ready",
        ready,
        "noun",
        noun.english(),
        "delay",
        Integer.toString(dice.between(0, 40)));
    page.section(
        "<view hidden=\"{{!@{ready}}}\">@{label}</view>",
        "ready",
        ready,
        "label",
        page.label(noun));
  }
}
