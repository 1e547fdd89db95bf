package dev.footbridge.programs.text;

import java.util.List;

/** Short sentences about a noun, such as programs show them. */
public final class Phrases {
  private static final List<Word> PATTERNS =
      List.of(
          new Word("Add this @ to the list", "把@加入列表"),
          new Word("All @ entries were loaded", "全部@已加载完成"),
          new Word("Choose a @ before you continue", "请先选择@"),
          new Word("Could not find the @", "没有找到@"),
          new Word("Delete the @?", "确定删除该@吗？"),
          new Word("Details of the @", "@详情"),
          new Word("Enter the name of the @", "请输入@名称"),
          new Word("Loading the @", "正在加载@…"),
          new Word("More about the @", "了解更多@"),
          new Word("New @", "新建@"),
          new Word("No @ yet", "暂无@"),
          new Word("Open the @", "打开@"),
          new Word("Refresh the @", "刷新@"),
          new Word("Save the @", "保存@"),
          new Word("Show every @", "查看全部@"),
          new Word("The @ cannot be changed now", "@当前不可修改"),
          new Word("The @ has been copied 📋", "@已复制 📋"),
          new Word("The @ is ready 🎉", "@已就绪 🎉"),
          new Word("The @ was saved", "@保存成功"),
          new Word("The @ was updated %s minutes ago", "@更新于 %s 分钟前"),
          new Word("Tap to share the @", "点击分享@"),
          new Word("Your @ of today", "今日@"));

  private Phrases() {}

  /** Returns a sentence in both languages, without apostrophes. */
  public static Word phrase(Dice dice) {
    return phrase(dice, dice.pick(Words.NOUNS));
  }

  /** Returns a sentence about {@code noun} in both languages, without apostrophes. */
  public static Word phrase(Dice dice, Word noun) {
    Word pattern = dice.pick(PATTERNS);
    String minutes = Integer.toString(dice.between(2, 59));
    return new Word(
        pattern.english().replace("@", noun.english()).replace("%s", minutes),
        pattern.chinese().replace("@", noun.chinese()).replace("%s", minutes));
  }
}
