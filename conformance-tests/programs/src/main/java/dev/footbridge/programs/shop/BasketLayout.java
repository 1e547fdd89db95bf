package dev.footbridge.programs.shop;

import dev.footbridge.programs.view.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The basket: entries that are chosen, counted and summed. */
final class BasketLayout implements Layout {
  @Override
  public List<Element> view(ShopPage page, Tags tags) {
    List<Element> view = new ArrayList<>(PageParts.formats(page));
    view.add(Element.of(tags.next(ShopKind.TITLE), "title", "{{title}}"));
    view.add(
        Element.of("view", "class", "row", "data-index", "{{index}}")
            .each("entries")
            .with(
                Element.of(
                    "p-checkbox",
                    "value",
                    "{{item.id}}",
                    "data-index",
                    "{{index}}",
                    "bind:click",
                    "onToggle"),
                PageParts.card("goods-row", "item"),
                Element.of(
                    "p-stepper",
                    "value",
                    "{{item.count}}",
                    "data-index",
                    "{{index}}",
                    "bind:change",
                    "onCount")));
    view.add(
        Element.of(tags.next(ShopKind.EMPTY), "title", "The basket is empty", "bind:act", "goHome")
            .when("empty"));
    view.add(Element.of(tags.next(ShopKind.BAR), "total", "{{total}}", "bind:press", "onPress"));
    view.addAll(PageParts.end(tags));
    view.add(Element.of("p-dialog", "id", "p-dialog"));
    return view;
  }

  @Override
  public Map<String, Integer> scope(int entries, int keywords) {
    Map<String, Integer> scope = new HashMap<>();
    scope.put("entries", entries);
    scope.put("item.tags", ShopComponents.TAGS);
    scope.put("empty", 0);
    scope.put("keywords", keywords);
    scope.put("sheetVisible", 0);
    scope.put("choices", PageParts.CHOICES);
    return scope;
  }

  @Override
  public String script(PageContext page) {
    return page.fill(
        """
        import { fetchBasketList, saveBasket } from '@{service}';
        import { sumOf } from '@{root}utils/list';
        import selectable from '@{root}behaviors/selectable';
        import orders, { OrderStatus } from '@{root}common/orders';
        import Dialog from 'plain-ui/dialog/index';

        @{helpers}

        Page({
          behaviors: [selectable],

          data: {
            title: '@{title}',
            entries: [],
            empty: false,
            total: 0,
            chosen: 0,
            keywords: @{keywords},
            chosenKeyword: '',
            choices: @{choices},
            sheetVisible: false,
            picked: -1,
          },

          onShow() {
            const tabBar = typeof this.getTabBar === 'function' && this.getTabBar();
            if (tabBar && tabBar.init) {
              tabBar.init();
            }
            this.refresh();
          },

          refresh() {
            return fetchBasketList(1, @{size}).then((list) => {
              const entries = list.map((entry, index) => ({ ...entry, count: (index % 3) + 1, chosen: index % 2 === 0 }));
              this.setData({ entries, empty: entries.length === 0 });
              this.sum();
            });
          },

          sum() {
            const chosen = this.data.entries.filter((entry) => entry.chosen);
            const amounts = chosen.map(({ amount, count }) => ({ amount: amount * count }));
            this.setData({ total: sumOf(amounts), chosen: chosen.length });
          },

          onToggle(event) {
            const { index } = event.currentTarget.dataset;
            this.setData({ [`entries[${index}].chosen`]: !this.data.entries[index].chosen });
            this.sum();
          },

          onCount(event) {
            const { index } = event.currentTarget.dataset;
            const count = Number(event.detail.value);
            if (count < 1) {
              this.remove(index);
              return;
            }
            this.setData({ [`entries[${index}].count`]: count });
            this.sum();
          },

          async remove(index) {
            try {
              await Dialog.confirm({ context: this, title: '@{title}' });
            } catch (error) {
              return;
            }
            const entries = this.data.entries.filter((_, at) => at !== index);
            this.setData({ entries, empty: entries.length === 0 }, () => this.sum());
          },

          async onPress() {
            const { id } = await saveBasket({ state: OrderStatus.PENDING_PAYMENT, size: orders.pageSize });
            wx.navigateTo({ url: `/pages/orders/confirm/index?basket=${id}` });
          },

          onChoose(event) {
            wx.navigateTo({ url: `/pages/products/details/index?id=${event.detail.id}` });
          },

          goHome() {
            wx.switchTab({ url: '/pages/home/index' });
          },

          @{end}

          @{methods}
        });
        """,
        "end", PageParts.END);
  }
}
