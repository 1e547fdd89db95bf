package dev.footbridge.programs.text;

import java.util.ArrayList;
import java.util.List;

/** The vocabulary of generated programs. */
public final class Words {
  /** What programs are about. */
  public static final List<Word> NOUNS =
      nouns(
          """
          account 账户, address 地址, album 专辑, badge 徽章, battery 电池, book 书籍, calendar 日历, camera 相机,
          card 卡片, category 分类, chapter 章节, chart 图表, city 城市, comment 评论, contact 联系人, coupon 优惠券,
          course 课程, currency 货币, delivery 配送, device 设备, doctor 医生, driver 司机, event 事件, favourite 收藏,
          game 游戏, history 历史, invoice 发票, language 语言, lesson 课时, level 等级, location 位置, member 会员,
          message 消息, network 网络, order 订单, parcel 包裹, payment 支付, permission 权限, picture 图片, price 价格,
          product 商品, record 记录, region 地区, reminder 提醒, reply 回复, report 报告, route 路线, sample 示例,
          score 分数, screen 屏幕, session 会话, setting 设置, song 歌曲, station 车站, stock 库存, store 门店,
          task 任务, theme 主题, ticket 票券, version 版本, video 视频, volume 音量, weather 天气, widget 小部件
          """);

  /** Adjectives, for names of modules, pages and classes. */
  public static final List<String> ADJECTIVES =
      List.of(
          "active",
          "basic",
          "broad",
          "compact",
          "custom",
          "daily",
          "direct",
          "distant",
          "double",
          "dynamic",
          "early",
          "extra",
          "final",
          "fixed",
          "formal",
          "frequent",
          "global",
          "hidden",
          "initial",
          "inner",
          "joint",
          "large",
          "latest",
          "linear",
          "local",
          "major",
          "minor",
          "mixed",
          "native",
          "nested",
          "normal",
          "outer",
          "partial",
          "plain",
          "primary",
          "private",
          "public",
          "quick",
          "random",
          "recent",
          "remote",
          "secure",
          "shared",
          "simple",
          "single",
          "smart",
          "sorted",
          "spare",
          "stable",
          "static",
          "steady",
          "strict",
          "visible",
          "weekly");

  /** Verbs, for names of functions and methods. */
  public static final List<String> VERBS =
      List.of(
          "apply",
          "archive",
          "build",
          "check",
          "collect",
          "compare",
          "confirm",
          "copy",
          "count",
          "create",
          "describe",
          "detect",
          "expand",
          "export",
          "filter",
          "find",
          "format",
          "import",
          "insert",
          "inspect",
          "load",
          "mark",
          "measure",
          "merge",
          "move",
          "notify",
          "open",
          "parse",
          "pick",
          "preview",
          "publish",
          "query",
          "read",
          "refresh",
          "register",
          "release",
          "remove",
          "render",
          "repeat",
          "reset",
          "resolve",
          "restore",
          "save",
          "scan",
          "select",
          "send",
          "share",
          "show",
          "sort",
          "split",
          "start",
          "submit",
          "sync",
          "toggle",
          "track",
          "update",
          "upload",
          "validate",
          "verify",
          "watch");

  private Words() {}

  private static List<Word> nouns(String table) {
    List<Word> nouns = new ArrayList<>();
    for (String entry : table.strip().split("[,\\n]+", 0)) {
      String[] pair = entry.strip().split(" ", 0);
      nouns.add(new Word(pair[0], pair[1]));
    }
    return List.copyOf(nouns);
  }
}
