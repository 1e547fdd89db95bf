package dev.footbridge.programs.shop;

import dev.footbridge.programs.view.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages that show one entry: a card, rows, counts and what can be done. */
final class DetailLayout implements Layout {
  private static final int COUNTS = 3;

  @Override
  public List<Element> view(ShopPage page, Tags tags) {
    List<Element> view = new ArrayList<>(PageParts.formats(page));
    view.add(Element.of("p-image", "src", "{{entry.picture}}", "mode", "widthFix"));
    view.add(
        Element.of(
                tags.next(ShopKind.TITLE),
                "title",
                "{{entry.name}}",
                "icon",
                "info",
                "bind:more",
                "openSheet")
            .with(
                Element.of("text")
                    .with(
                        Element.text(
                            "{{state.name(entry.state)}} {{format.date(entry.created)}}"))));
    view.add(PageParts.card(tags.next(ShopKind.CARD), "entry"));
    view.add(
        Element.of("p-cell-group", "title", "Details")
            .with(
                Element.of("p-cell", "title", "{{item.name}}", "note", "{{item.count}}")
                    .each("rows")));
    view.add(
        Element.of(
            tags.next(ShopKind.STATS),
            "title",
            "Counts",
            "entries",
            "{{counts}}",
            "bind:open",
            "onCount"));
    view.add(
        Element.of(tags.next(ShopKind.BAR), "total", "{{entry.amount}}", "bind:press", "onPress"));
    view.addAll(PageParts.end(tags));
    view.add(Element.of("p-dialog", "id", "p-dialog"));
    return view;
  }

  @Override
  public Map<String, Integer> scope(int entries, int keywords) {
    Map<String, Integer> scope = new HashMap<>();
    scope.put("rows", entries);
    scope.put("counts", COUNTS);
    scope.put("entry.tags", ShopComponents.TAGS);
    scope.put("keywords", keywords);
    scope.put("sheetVisible", 0);
    scope.put("choices", PageParts.CHOICES);
    return scope;
  }

  @Override
  public String script(PageContext page) {
    return page.fill(
        """
        import { fetch@{Resource}, save@{Resource} } from '@{service}';
        import { formatTime, phoneEncryption } from '@{root}utils/util';
        import { emit } from '@{root}utils/events';
        import money from '@{root}utils/money';
        import switches from '@{root}config/switches';
        import ask from '@{root}utils/permission';
        import share from '@{root}common/share';
        import Dialog from 'plain-ui/dialog/index';
        import Toast, { hideToast } from 'plain-ui/toast/index';

        const ROWS = @{rows};

        @{helpers}

        Page({
          data: {
            entry: {},
            rows: [],
            counts: [],
            loading: true,
            opened: '',
            keywords: @{keywords},
            chosenKeyword: '',
            choices: @{choices},
            sheetVisible: false,
            picked: -1,
          },

          onLoad({ id = @{number} } = {}) {
            this.id = id;
            this.load();
          },

          onShow() {
            const tabBar = typeof this.getTabBar === 'function' && this.getTabBar();
            if (tabBar && tabBar.init) {
              tabBar.init();
            }
          },

          onReady() {
            wx.setNavigationBarTitle({ title: '@{title}' });
          },

          onShareAppMessage() {
            return share(this.data.entry.name, `@{path}?id=${this.id}`);
          },

          load() {
            return fetch@{Resource}(this.id)
              .then((entry) => {
                this.setData({
                  entry,
                  rows: ROWS.map((row, index) => ({ ...row, id: index, value: entry[row.id] || '-' })),
                  counts: [
                    { id: 'amount', name: 'Amount', count: money.toYuan(entry.amount) },
                    { id: 'stock', name: 'Stock', count: entry.details ? entry.details.stock : 0 },
                    { id: 'state', name: 'State', count: entry.state },
                  ],
                  opened: formatTime(entry.created),
                  loading: false,
                });
              })
              .catch((error) => {
                Toast({ context: this, selector: '#p-toast', message: error.message });
              });
          },

          async onPress(event) {
            if (event && event.detail && event.detail.index === 0) {
              wx.navigateBack({ delta: 1 });
              return;
            }
            if (!switches.refunds) {
              hideToast();
              return;
            }
            const saved = await save@{Resource}({ pressed: true });
            emit('@{resource}Changed', saved.id);
            this.setData({ 'entry.pressed': saved.pressed, 'entry.phone': phoneEncryption('13812345678') });
          },

          remove() {
            return Dialog.confirm({ context: this, title: '@{title}', confirm: 'Remove' })
              .then(() => wx.redirectTo({ url: '/@{target}' }))
              .catch(() => {});
          },

          locate() {
            return ask('location').then((name) => this.setData({ granted: name }), () => {});
          },

          onCount(event) {
            this.setData({ countOpen: event.detail.id });
          },

          onChoose(event) {
            wx.navigateTo({ url: `/@{target}?id=${event.detail.id}` });
          },

          @{end}

          @{methods}
        });
        """,
        "end",
        PageParts.END,
        "rows",
        page.namedEntries());
  }
}
