package dev.footbridge.programs.shop;

import dev.footbridge.programs.view.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages with a list that grows: cards in a component, or one by one. */
final class ListLayout implements Layout {
  @Override
  public List<Element> view(ShopPage page, Tags tags) {
    List<Element> view = new ArrayList<>(PageParts.formats(page));
    view.add(
        Element.of(tags.next(ShopKind.FILTER), "sorts", "{{sorts}}", "bind:change", "onFilter"));
    boolean oneByOne = page.resource().length() % 2 == 0;
    view.add(
        oneByOne
            ? Element.of("view", "class", "cards")
                .with(PageParts.card(tags.next(ShopKind.CARD), "item").each("entries"))
            : Element.of(
                tags.next(ShopKind.LIST), "list", "{{entries}}", "bind:choose", "onChoose"));
    view.add(
        Element.of(tags.next(ShopKind.MORE), "status", "{{status}}", "bind:retry", "loadMore"));
    view.add(
        Element.of(
                tags.next(ShopKind.EMPTY),
                "title",
                "Nothing here",
                "action",
                "Go",
                "bind:act",
                "goHome")
            .when("empty"));
    view.addAll(PageParts.end(tags));
    return view;
  }

  @Override
  public Map<String, Integer> scope(int entries, int keywords) {
    return new HashMap<>(
        Map.of(
            "entries",
            entries,
            "item.tags",
            ShopComponents.TAGS,
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
    return page.fill(
        """
        import { fetch@{Resource}List } from '@{service}';
        import { merge, sumOf } from '@{root}utils/list';
        import { formatDate } from '@{root}utils/dates';
        import * as events from '@{root}utils/events';
        import pagination from '@{root}behaviors/pagination';
        import Toast from 'plain-ui/toast/index';

        const PAGE_SIZE = @{size};

        @{helpers}

        Page({
          behaviors: [pagination],

          data: {
            entries: [],
            status: 0,
            empty: false,
            sorts: '',
            total: 0,
            loadedAt: '',
            keywords: @{keywords},
            chosenKeyword: '',
            choices: @{choices},
            sheetVisible: false,
            picked: -1,
          },

          pageNumber: 1,
          stopListening: null,

          onLoad(query) {
            this.query = query;
            this.stopListening = events.on('@{resource}Changed', () => this.refresh());
            this.refresh();
          },

          onShow() {
            const tabBar = typeof this.getTabBar === 'function' && this.getTabBar();
            if (tabBar && tabBar.init) {
              tabBar.init();
            }
          },

          onUnload() {
            this.stopListening();
          },

          async onPullDownRefresh() {
            await this.refresh();
            wx.stopPullDownRefresh();
          },

          onReachBottom() {
            if (this.data.status === 0) {
              this.loadMore();
            }
          },

          async refresh() {
            this.pageNumber = 1;
            this.setData({ status: 1 });
            try {
              const entries = await fetch@{Resource}List(this.pageNumber, PAGE_SIZE);
              this.show(entries);
            } catch (error) {
              this.setData({ status: 3 });
              Toast({ context: this, selector: '#p-toast', message: error.message });
            }
          },

          loadMore() {
            this.setData({ status: 1 });
            this.pageNumber += 1;
            return fetch@{Resource}List(this.pageNumber, PAGE_SIZE).then((more) => {
              this.show(merge(this.data.entries, more));
            });
          },

          show(entries) {
            this.setData({
              entries,
              empty: entries.length === 0,
              status: entries.length > @{number} * PAGE_SIZE ? 2 : 0,
              total: sumOf(entries, 'amount'),
              loadedAt: formatDate(Date.now()),
            });
          },

          onFilter(event) {
            const { sorts } = event.detail;
            const direction = sorts === 'desc' ? -1 : 1;
            const entries = this.data.entries.slice();
            entries.sort((left, right) => direction * (left.amount - right.amount));
            this.setData({ entries, sorts });
          },

          onChoose(event) {
            const { id } = event.detail;
            wx.navigateTo({ url: `/@{target}?id=${id}&from=@{resource}` });
          },

          goHome() {
            wx.switchTab({ url: '/pages/home/index' });
          },

          @{end}

          @{methods}
        });
        """,
        "end",
        PageParts.END);
  }
}
