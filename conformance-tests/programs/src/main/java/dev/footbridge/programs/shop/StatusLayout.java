package dev.footbridge.programs.shop;

import dev.footbridge.programs.view.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages that say how something went, or what was looked for. */
final class StatusLayout implements Layout {
  @Override
  public List<Element> view(ShopPage page, Tags tags) {
    List<Element> view = new ArrayList<>(PageParts.formats(page));
    view.add(Element.of("p-result", "icon", "check", "title", "{{title}}"));
    view.add(
        Element.of("p-cell-group")
            .with(
                Element.of(
                        "p-cell",
                        "title",
                        "{{item.name}}",
                        "note",
                        "{{item.count}}",
                        "bind:click",
                        "onOpen")
                    .each("rows")));
    view.add(Element.of(tags.next(ShopKind.EMPTY), "title", "No entries").when("empty"));
    view.add(Element.of("p-button", "title", "Home", "bind:click", "goHome"));
    view.add(
        Element.of("view", "class", "amount").with(Element.text("{{format.price(amount, true)}}")));
    view.addAll(PageParts.end(tags));
    return view;
  }

  @Override
  public Map<String, Integer> scope(int entries, int keywords) {
    return new HashMap<>(
        Map.of(
            "rows",
            entries,
            "empty",
            0,
            "keywords",
            keywords,
            "sheetVisible",
            0,
            "choices",
            PageParts.CHOICES));
  }

  @Override
  public String script(PageContext page) {
    boolean standalone = page.page().standalone();
    return page.fill(
        """
        @{imports}

        @{helpers}

        Page({
          data: {
            title: '@{title}',
            amount: @{number},
            rows: @{rows},
            empty: false,
            keywords: @{keywords},
            chosenKeyword: '',
            choices: @{choices},
            sheetVisible: false,
            picked: -1,
          },

          onLoad(query) {
            this.setData({ amount: Number(query.amount) || this.data.amount });
            @{load}
          },

          onReady() {
            const stack = getCurrentPages();
            this.setData({ depth: stack.length, below: stack.slice(0, -1).map((page) => page.route) });
          },

          onOpen() {
            wx.navigateTo({ url: '/@{target}?amount=@{number}' });
          },

          goHome() {
            wx.switchTab({
              url: '/pages/home/index',
              fail: ({ errMsg }) => console.error(errMsg),
            });
          },

          @{end}

          @{methods}
        });
        """,
        "imports",
        standalone ? "" : page.fill(IMPORTS),
        "load",
        standalone ? "this.startedAt = Date.now();" : page.fill(LOAD),
        "rows",
        page.namedEntries(),
        "end",
        PageParts.END);
  }

  private static final String IMPORTS =
      """
      import { fetch@{Resource}List } from '@{service}';
      import { searched } from '@{root}services/finder/fetchFinder';
      import { writeLog } from '@{root}utils/log';
      """;

  private static final String LOAD =
      """
      fetch@{Resource}List(1, 3).then((found) => {
        writeLog(found.length, searched.length);
        this.setData({ found, searched: searched.map(({ name }) => name) });
      });
      """;
}
