package dev.footbridge.programs.demo;

import dev.footbridge.programs.code.Helper;
import dev.footbridge.programs.text.Word;

/** A function above the page, whose result the page shows. */
final class HelperFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    Word noun = page.noun();
    Helper helper = Helper.make(page.dice(), page.names());
    page.declare(helper.source());
    String shown = page.data(noun.english() + "Value", "");
    String show =
        page.method(
            "compute" + noun.capital(),
            "",
            """
            const result = @{call}
            this.setData({ @{shown}: JSON.stringify(result) })
            return result
            """,
            "call",
            helper.call(),
            "shown",
            shown);
    if (page.dice().chance(70)) {
      page.hook(Hook.ON_LOAD, "this." + show + "()");
    }
    page.section(
        "<view class=\"value\" bindtap=\"@{show}\">@{label}: {{@{shown}}}</view>",
        "show",
        show,
        "label",
        page.label(noun),
        "shown",
        shown);
  }
}
