package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Template;

/** Writes the view of a page: the templates around its sections. */
final class PageView {
  /** The shared templates that pages import. */
  static final String HEAD = "common/head.wxml";

  static final String FOOT = "common/foot.wxml";
  static final String FOOT_ENGLISH = "common/foot_en.wxml";

  private PageView() {}

  /** Returns the WXML. */
  static String write(PageDraft page, String title) {
    String up = "../".repeat((int) page.path().chars().filter(c -> c == '/').count());
    return Template.fill(
        """
        <import src="@{up}@{head}" />
        <import src="@{up}@{foot}" />
        <import src="@{up}@{english}" />

        <view class="container page" data-weui-theme="{{theme}}">
          <template is="head" data="{{title: '@{title}'}}" />

          <view class="page-body">
            @{sections}
          </view>

          <template is="foot" wx:if="{{lang === 'zh_CN'}}" />
          <template is="foot_en" wx:else />
        </view>
        """,
        "up",
        up,
        "head",
        HEAD,
        "foot",
        FOOT,
        "english",
        FOOT_ENGLISH,
        "title",
        title,
        "sections",
        String.join("\n\n", page.sections()));
  }
}
