package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Phrases;
import dev.footbridge.programs.text.Word;
import dev.footbridge.programs.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The categories of a main page: lists of pages that open and close. */
final class CategoryFeature implements Feature {
  private final String title;
  private final List<String> roots;

  CategoryFeature(String title, List<String> roots) {
    this.title = title;
    this.roots = roots;
  }

  @Override
  public void addTo(PageDraft page) {
    page.fixedData("list", categories(page));
    page.hook(Hook.ON_LOAD, "if (query.kind) {\n  this.open(query.kind)\n}");
    page.hook(
        Hook.ON_SHOW,
        "wx.setTabBarItem && wx.setTabBarItem({ index: @{index}, text: '@{title}' })",
        "index",
        Integer.toString(DemoMap.MAIN.indexOf(page.path())),
        "title",
        title);
    page.hook(Hook.ON_TAB_ITEM_TAP, "console.log('tab', item.index, item.pagePath)");
    page.method(
        "open",
        "kind",
        """
        const list = this.data.list.map((category) => ({ ...category, open: category.kind === kind && !category.open }))
        this.setData({ list })
        """);
    page.method(
        "kindToggle",
        "e",
        """
        const { id } = e.currentTarget
        if (!id) {
          return
        }
        this.open(id)
        wx.reportEvent && wx.reportEvent('click_view_programmatically', {})
        """);
    page.method("openPage", "e", "wx.navigateTo({ url: `/${e.currentTarget.dataset.url}` })");
    page.section(
        """
        <view wx:for="{{list}}" wx:key="kind" wx:for-item="category" class="kind-list-item">
          <view id="{{category.kind}}" class="kind-list-item-hd {{category.open ? 'show' : ''}}" bindtap="kindToggle">
            <view class="kind-list-text">{{category.name}}</view>
          </view>
          <view wx:if="{{category.open}}" class="navigator-box">
            <view wx:for="{{category.pages}}" wx:key="url" class="navigator" data-url="{{item.url}}" bindtap="openPage">
              <view class="navigator-text">{{item.name}}</view>
            </view>
          </view>
        </view>
        """);
  }

  private List<Object> categories(PageDraft page) {
    Map<String, List<Object>> groups = new TreeMap<>();
    for (String path : page.map().inSubpackages()) {
      String[] parts = path.split("/", -1);
      if (roots.contains(parts[0])) {
        Word phrase = Phrases.phrase(page.dice());
        groups
            .computeIfAbsent(parts[2], each -> new ArrayList<>())
            .add(Literals.object("name", phrase.english(), "url", path));
      }
    }
    List<Object> categories = new ArrayList<>();
    groups.forEach(
        (kind, pages) -> {
          Map<String, Object> category = new LinkedHashMap<>();
          category.put("kind", kind);
          category.put("name", Word.capital(kind) + " " + page.dice().pick(Words.NOUNS).chinese());
          category.put("open", false);
          category.put("pages", pages);
          categories.add(category);
        });
    return categories;
  }
}
