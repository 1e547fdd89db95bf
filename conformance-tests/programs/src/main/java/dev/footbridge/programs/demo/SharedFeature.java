package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Word;
import java.util.List;

/** Uses a module that pages share. */
final class SharedFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    if (!page.canImport()) {
      return;
    }
    Word noun = page.noun();
    switch (page.dice().between(0, 8)) {
      case 0 -> store(page, noun);
      case 1 -> session(page, noun);
      case 2 -> cities(page, noun);
      case 3 -> clock(page, noun);
      case 4 -> scene(page, noun);
      case 5 -> graph(page, noun);
      case 6 -> lists(page, noun);
      case 7 -> barrel(page, noun);
      default -> utilities(page, noun);
    }
  }

  /** Uses the CommonJS module of formats, which scripts with both kinds of names require. */
  static void format(PageDraft page) {
    Word noun = page.noun();
    page.use(Shared.FORMAT, "money", "percent");
    String price = page.data(noun.english() + "Price", "");
    String amount = Integer.toString(page.dice().between(100, 99_999));
    page.hook(
        Hook.ON_SHOW,
        "this.setData({\n  @{price}: `${money(@{amount})} (${percent(@{amount} / 100000)})`\n})",
        "price",
        price,
        "amount",
        amount);
    page.section("<text class=\"price\">{{@{price}}}</text>", "price", price);
  }

  private static void store(PageDraft page, Word noun) {
    page.use(Shared.STORE, "getState", "setState", "subscribe");
    String count = page.data(noun.english() + "Total", 0);
    String stop = page.field("stop" + noun.capital(), "null");
    String[] pairs = {"count", count, "stop", stop, "noun", noun.english()};
    page.hook(
        Hook.ON_LOAD,
        """
        this.@{stop} = subscribe('@{noun}', (value) => {
          this.setData({ @{count}: value })
        })
        setState('@{noun}', (getState('@{noun}') || 0) + 1)
        """,
        pairs);
    page.hook(Hook.ON_UNLOAD, "this.@{stop}()", pairs);
    page.section("<view>@{label}: {{@{count}}}</view>", "label", page.label(noun), "count", count);
  }

  private static void session(PageDraft page, Word noun) {
    page.use(Shared.SESSION, "beginSession", "visits");
    String user = page.data(noun.english() + "User", "");
    page.hook(
        Hook.ON_SHOW,
        """
        const @{noun}Guest = beginSession('@{noun}')
        this.setData({ @{user}: `${@{noun}Guest.name} ${visits}` })
        """,
        "noun",
        noun.english(),
        "user",
        user);
  }

  private static void cities(PageDraft page, Word noun) {
    page.useWhole(Shared.CITIES, "cities");
    String found = page.data(noun.english() + "Cities", List.of());
    page.method(
        "search" + noun.capital(),
        "e",
        """
        const word = (e && e.detail.value) || '@{letter}'
        const matches = cities.filter(({ name }) => name.includes(word)).slice(0, @{most})
        this.setData({ @{found}: matches })
        return matches.length
        """,
        "letter",
        page.dice().oneOf("a", "e", "o"),
        "most",
        Integer.toString(page.dice().between(3, 12)),
        "found",
        found);
    page.section(
        "<view wx:for=\"{{@{found}}}\" wx:key=\"id\">{{item.name}}</view>", "found", found);
  }

  private static void clock(PageDraft page, Word noun) {
    page.useWhole(Shared.DATETIME, "datetime");
    String day = page.data(noun.english() + "Day", "");
    page.hook(
        Hook.ON_READY,
        """
        const @{name}Date = datetime.parse('@{day}')
        this.setData({ @{name}: datetime.format(@{name}Date, 'YYYY/MM/DD') })
        """,
        "day",
        "2024-0" + page.dice().between(1, 9) + "-1" + page.dice().between(0, 9),
        "name",
        day);
    page.section("<text>{{@{day}}}</text>", "day", day);
  }

  private static void scene(PageDraft page, Word noun) {
    page.use(Shared.SCENE, "createScene");
    String scene = page.field(noun.english() + "Scene", "null");
    page.hook(
        Hook.ON_READY,
        """
        this.@{scene} = createScene({ width: @{width}, height: @{height} })
        this.@{scene}.add('@{noun}', @{width}, @{height})
        console.log(this.@{scene}.describe())
        """,
        "scene",
        scene,
        "noun",
        noun.english(),
        "width",
        Integer.toString(page.dice().between(10, 400)),
        "height",
        Integer.toString(page.dice().between(10, 300)));
  }

  private static void graph(PageDraft page, Word noun) {
    page.use(Shared.GRAPH, "createNode");
    String size = page.data(noun.english() + "Size", 0);
    page.method(
        "connect" + noun.capital(),
        "",
        """
        const root = createNode('@{noun}')
        for (let i = 0; i < @{count}; i++) {
          root.connect(createNode(`@{noun}-${i}`), i / @{count})
        }
        this.setData({ @{size}: root.size() })
        """,
        "noun",
        noun.english(),
        "count",
        Integer.toString(page.dice().between(2, 20)),
        "size",
        size);
  }

  private static void lists(PageDraft page, Word noun) {
    page.use(Shared.LISTS, "mediaOf");
    String media = page.data(noun.english() + "Media", List.of());
    page.hook(
        Hook.ON_LOAD,
        "this.setData({ @{media}: mediaOf('@{kind}').slice(0, @{most}) })",
        "media",
        media,
        "kind",
        page.dice().oneOf("image", "video", "audio"),
        "most",
        Integer.toString(page.dice().between(2, 8)));
    page.section(
        "<image wx:for=\"{{@{media}}}\" wx:key=\"url\" src=\"{{item.url}}\" mode=\"aspectFill\" />",
        "media",
        media);
  }

  private static void barrel(PageDraft page, Word noun) {
    page.use(Shared.INDEX, "Emitter", "formatTime", "store");
    String emitter = page.field(noun.english() + "Emitter", "null");
    page.hook(
        Hook.ON_LOAD,
        """
        this.@{emitter} = new Emitter()
        this.@{emitter}.on('@{noun}', (at) => store.setState('@{noun}At', formatTime(at)))
        this.@{emitter}.emit('@{noun}', @{seconds})
        """,
        "emitter",
        emitter,
        "noun",
        noun.english(),
        "seconds",
        Integer.toString(page.dice().between(10, 9000)));
  }

  private static void utilities(PageDraft page, Word noun) {
    page.use(Shared.UTIL, "compareVersions", "delay", "formatLocation", "log");
    String place = page.data(noun.english() + "Place", "");
    page.asyncMethod(
        "locate" + noun.capital(),
        "",
        """
        log('@{noun}', compareVersions('2.@{minor}.0', '2.9.4'))
        await delay(@{delay})
        this.setData({ @{place}: formatLocation(@{longitude}, @{latitude}).join(' ') })
        """,
        "noun",
        noun.english(),
        "minor",
        Integer.toString(page.dice().between(1, 30)),
        "delay",
        Integer.toString(page.dice().between(1, 20)),
        "place",
        place,
        "longitude",
        page.dice().decimal(-180, 180),
        "latitude",
        page.dice().decimal(-90, 90));
    page.hook(Hook.ON_READY, "log(this.route, getCurrentPages().length)");
  }
}
