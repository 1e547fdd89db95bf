package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.SourceFolder;

/** The templates and styles that pages share. */
final class DemoViews {
  private DemoViews() {}

  /** Adds all of them. */
  static void addAll(long seed, SourceFolder folder) {
    Dice dice = new Dice(seed, "views");
    folder.add(
        PageView.HEAD,
        """
        <template name="head">
          <view class="page-head">
            <view class="page-head-title">{{title}}</view>
            <view class="page-head-line"></view>
            <view wx:if="{{desc}}" class="page-head-desc">{{desc}}</view>
          </view>
        </template>
        """);
    folder.add(PageView.FOOT, foot("foot", "小程序示例 " + dice.hex(4)));
    folder.add(PageView.FOOT_ENGLISH, foot("foot_en", "A demo of the API " + dice.hex(4)));
    folder.add(
        "page/common/lists.wxml",
        """
        <import src="../../common/head.wxml" />

        <template name="names">
          <template is="head" data="{{title, desc}}" />
          <view wx:for="{{list}}" wx:key="id">{{item.name || 'none'}}</view>
        </template>
        """);
    folder.add(
        "page/common/note.wxml",
        "<view class=\"note\">{{note ? note.text : '-'}} {{[1, 2, count].length}}</view>\n");
    folder.add(
        "app.wxss",
        "page {\n  background: #"
            + dice.hex(6)
            + ";\n}\n\n.container {\n  padding: "
            + dice.between(8, 40)
            + "rpx;\n}");
  }

  private static String foot(String name, String text) {
    return "<template name=\""
        + name
        + "\">\n"
        + "  <navigator class=\"page-foot\" open-type=\"switchTab\" url=\"/"
        + DemoMap.MAIN.get(1)
        + "\">\n"
        + "    <image class=\"icon-foot\" src=\"/image/icon_foot.png\" />\n"
        + "    <text>"
        + text
        + "</text>\n"
        + "  </navigator>\n"
        + "</template>\n";
  }
}
