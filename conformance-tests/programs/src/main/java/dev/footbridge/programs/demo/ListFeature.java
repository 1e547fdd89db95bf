package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Phrases;
import dev.footbridge.programs.text.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list that grows, shrinks and changes one entry at a time, by paths. */
final class ListFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    Dice dice = page.dice();
    Word noun = page.noun();
    String list = page.data(noun.english() + "List", entries(dice, noun, dice.between(2, 9)));
    String[] pairs = {
      "list",
      list,
      "noun",
      noun.english(),
      "count",
      Integer.toString(dice.between(1, 50)),
      "most",
      Integer.toString(dice.between(12, 40)),
    };
    String add =
        page.method(
            "add" + noun.capital(),
            "",
            """
            const { @{list} } = this.data
            const id = @{list}.length + 1
            this.setData({
              [`@{list}[${@{list}.length}]`]: { id, name: `@{noun} ${id}`, checked: false, count: @{count} }
            })
            """,
            pairs);
    String toggle =
        page.method(
            "toggle" + noun.capital(),
            "e",
            """
            const { index } = e.currentTarget.dataset
            const path = `@{list}[${index}].checked`
            this.setData({ [path]: !this.data.@{list}[index].checked })
            """,
            pairs);
    page.method(
        "remove" + noun.capital(),
        "e",
        """
        const { id } = e.currentTarget.dataset
        this.setData({
          @{list}: this.data.@{list}.filter((entry) => entry.id !== id)
        })
        """,
        pairs);
    if (dice.chance(50)) {
      page.hook(
          Hook.ON_REACH_BOTTOM,
          "if (this.data.@{list}.length < @{most}) {\n  this.@{add}()\n}",
          "list",
          list,
          "most",
          pairs[7],
          "add",
          add);
    }
    if (dice.chance(30)) {
      page.hook(
          Hook.ON_READY,
          """
          this.setData({
            '@{list}[0].name': '@{noun}',
            '@{list}[1].count': this.data.@{list}.length
          })
          """,
          pairs);
    }
    section(page, noun, list, add, toggle);
  }

  private static void section(PageDraft page, Word noun, String list, String add, String toggle) {
    page.section(
        """
        <view class="page-section">
          <view class="page-section-title">@{label}</view>
          <view wx:for="{{@{list}}}" wx:key="id" class="cell {{item.checked ? 'on' : ''}}" data-index="{{index}}" data-id="{{item.id}}" bindtap="@{toggle}">
            <text>{{index + 1}}. {{item.name}}</text>
            <text wx:if="{{item.count > 0}}" class="count">{{item.count}}</text>
          </view>
          <button bindtap="@{add}">@{more}</button>
        </view>
        """,
        "label",
        page.label(noun),
        "list",
        list,
        "toggle",
        toggle,
        "add",
        add,
        "more",
        page.label(noun));
  }

  private static List<Object> entries(Dice dice, Word noun, int count) {
    List<Object> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", i + 1);
      entry.put("name", Phrases.phrase(dice, noun).english());
      entry.put("checked", dice.chance(30));
      entry.put("count", dice.between(0, 60));
      entries.add(entry);
    }
    return entries;
  }
}
