package dev.footbridge.programs.shop;

import dev.footbridge.programs.view.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first page: banners, a notice, entries to elsewhere, and products. */
final class HomeLayout implements Layout {
  private static final int BANNERS = 3;
  private static final int LINKS = 4;

  @Override
  public List<Element> view(ShopPage page, Tags tags) {
    List<Element> view = new ArrayList<>(PageParts.formats(page));
    view.add(
        Element.of(
            "p-search", "prefix-icon", "find", "placeholder", "Search", "bind:change", "onSearch"));
    view.add(
        Element.of("swiper", "autoplay", "{{autoplay}}", "indicator-dots", "{{true}}")
            .with(
                Element.of("swiper-item")
                    .each("banners")
                    .with(Element.of("p-image", "src", "{{item.picture}}"))));
    view.add(Element.of("p-notice-bar", "icon", "sound", "title", "{{notice}}"));
    view.add(Element.of(tags.next(ShopKind.STATS), "entries", "{{links}}", "bind:open", "onLink"));
    view.add(Element.of(tags.next(ShopKind.TITLE), "title", "For you", "icon", "star"));
    view.add(
        Element.of(
            "goods-list", "list", "{{entries}}", "columns", "{{2}}", "bind:choose", "onChoose"));
    view.add(Element.of(tags.next(ShopKind.MORE), "status", "{{status}}"));
    view.addAll(PageParts.end(tags));
    return view;
  }

  @Override
  public Map<String, Integer> scope(int entries, int keywords) {
    return new HashMap<>(
        Map.of(
            "entries",
            entries,
            "banners",
            BANNERS,
            "links",
            LINKS,
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
        import { fetchHome } from '@{service}';
        import { formatDate } from '@{root}utils/dates';
        import { rpx2px, version, setVersion } from '@{root}utils/util';
        import Toast from 'plain-ui/toast/index';

        const LINKS = [
          { id: 'products', name: 'Products', url: '/pages/products/list/index' },
          { id: 'orders', name: 'Orders', url: '/pages/orders/list/index' },
          { id: 'vouchers', name: 'Vouchers', url: '/pages/vouchers/list/index' },
          { id: 'campaign', name: 'Campaign', url: '/pages/campaign/detail/index' },
        ];

        @{helpers}

        Page({
          data: {
            banners: [],
            entries: [],
            links: LINKS,
            notice: '',
            status: 0,
            autoplay: true,
            today: '',
            keywords: @{keywords},
            chosenKeyword: '',
            choices: @{choices},
            sheetVisible: false,
            picked: -1,
          },

          privateData: { searches: 0 },

          onLoad() {
            setVersion('@{number}.1.0');
            this.init();
          },

          onShow() {
            const tabBar = typeof this.getTabBar === 'function' && this.getTabBar();
            if (tabBar && tabBar.init) {
              tabBar.init();
            }
          },

          onPullDownRefresh() {
            return this.init();
          },

          onPageScroll({ scrollTop }) {
            this.scrolled = rpx2px(scrollTop);
          },

          async init() {
            wx.stopPullDownRefresh();
            this.setData({ status: 1 });
            try {
              const { banners, notice, entries } = await fetchHome(@{size});
              this.setData({ banners, notice, entries, status: 0, today: formatDate(Date.now()), version });
              getApp().globalData.homeLoaded = true;
            } catch ({ message }) {
              this.setData({ status: 3 });
              Toast({ context: this, message });
            }
          },

          onSearch(event) {
            this.privateData.searches++;
            const { value } = event.detail;
            if (value.length > 1) {
              wx.navigateTo({ url: `/pages/products/result/index?word=${value}` });
            }
          },

          onLink(event) {
            const { url } = event.detail;
            wx.navigateTo({ url, fail: () => wx.switchTab({ url }) });
          },

          onChoose(event) {
            wx.navigateTo({ url: `/pages/products/details/index?id=${event.detail.id}` });
          },

          @{end}

          @{methods}
        });
        """,
        "end",
        PageParts.END);
  }
}
