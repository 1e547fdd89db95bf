package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nested data, changed by paths into objects and arrays. */
final class TreeFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    Dice dice = page.dice();
    Word noun = page.noun();
    Map<String, Object> area = new LinkedHashMap<>();
    area.put("points", List.of(List.of(0, dice.between(1, 9)), List.of(dice.between(1, 9), 0)));
    area.put("label", noun.chinese());
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("area", area);
    state.put("level", dice.between(1, 20));
    String tree = page.data(noun.english() + "State", state);
    String[] pairs = {
      "tree",
      tree,
      "a",
      dice.decimal(-9, 9),
      "b",
      Integer.toString(dice.between(2, 5)),
      "noun",
      noun.english(),
    };
    String change =
        page.method(
            "move" + noun.capital(),
            "",
            """
            const { area, level } = this.data.@{tree}
            this.setData({
              '@{tree}.area.points[0][1]': area.points[0][1] + @{a},
              '@{tree}.area.points[@{b}]': [level, level * @{b}],
              '@{tree}.level': level + 1,
              ['@{tree}.seen.' + level]: true
            })
            """,
            pairs);
    if (dice.chance(55)) {
      page.hook(dice.chance(50) ? Hook.ON_READY : Hook.ON_SHOW, "this." + change + "()");
    }
    page.section(
        """
        <view class="area" bindtap="@{change}">
          <text>{{@{tree}.area.label}} {{@{tree}.level}}</text>
          <view wx:for="{{@{tree}.area.points}}" wx:for-item="point" wx:key="index">{{point[0]}}, {{point[1]}}</view>
        </view>
        """,
        "change",
        change,
        "tree",
        tree);
  }
}
