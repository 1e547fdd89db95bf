package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Template;
import java.util.Map;

/** A component of the demo: properties, observers, life cycle, and an event. */
final class DemoComponent {
  /** How many there are, and how many of these name other scripts. */
  static final int COUNT = 9;

  static final int WITH_IMPORTS = 4;

  private static final String[] NAMES = {
    "page/API/components/set-tab-bar/set-tab-bar",
    "packageIndependent/components/tabs-bar/tabs-bar",
    "packageIndependent/components/select-text/select-text",
    "packageIndependent/components/sticky-box/sticky-box",
    "packageIndependent/components/rating-row/rating-row",
    "packageIndependent/components/fold-panel/fold-panel",
    "packageIndependent/components/slide-deck/slide-deck",
    "packageIndependent/components/search-box/search-box",
    "packageIndependent/components/step-line/step-line",
  };

  private DemoComponent() {}

  /** Returns the path of a component, without an ending. */
  static String path(int number) {
    return NAMES[number];
  }

  /** Adds the files of all of them. */
  static void addAll(long seed, SourceFolder folder) {
    for (int number = 0; number < COUNT; number++) {
      String path = path(number);
      Dice dice = new Dice(seed, path);
      folder.add(path + ".js", script(path, number < WITH_IMPORTS, dice));
      folder.add(path + ".json", Literals.json(Map.of("component", true)));
      folder.add(path + ".wxml", VIEW);
      folder.add(path + ".wxss", ".active {\n  color: #" + dice.hex(6) + ";\n}");
    }
  }

  private static String script(String path, boolean imports, Dice dice) {
    String text =
        Template.fill(
            SCRIPT,
            "active",
            Integer.toString(dice.between(0, 2)),
            "height",
            Integer.toString(dice.between(20, 80)),
            "options",
            dice.oneOf("multipleSlots: true", "virtualHost: false", "addGlobalClass: true"),
            "style",
            dice.oneOf("older", "lifetimes").equals("older") ? OLDER : LIFETIMES,
            "log",
            imports ? "log('attached', this.is)" : "console.log('attached', this.is)",
            "behaviors",
            imports ? "behaviors: [theme]," : "");
    if (!imports) {
      return text;
    }
    return "import { log } from '"
        + SourceFolder.relative(path, "util/util")
        + "'\n"
        + "import theme from '"
        + SourceFolder.relative(path, "base/behaviors/theme")
        + "'\n\n"
        + text;
  }

  private static final String OLDER =
      """
      attached() {
        this.prepare()
      },

      detached() {
        this.timer = null
      },
      """;

  private static final String LIFETIMES =
      """
      lifetimes: {
        attached() {
          this.prepare()
        },
        detached() {
          this.timer = null
        }
      },

      pageLifetimes: {
        show() {
          this.setData({ shown: true })
        }
      },
      """;

  private static final String SCRIPT =
      """
      Component({
        @{behaviors}
        options: {
          @{options}
        },

        properties: {
          list: {
            type: Array,
            value: []
          },
          active: {
            type: Number,
            value: @{active},
            observer(active) {
              this.select(active)
            }
          },
          height: {
            type: Number,
            value: @{height}
          },
          title: String
        },

        data: {
          current: @{active},
          shown: false,
          offsets: []
        },

        observers: {
          'list, height'(list, height) {
            this.setData({ offsets: list.map((_, at) => at * height) })
          }
        },

        @{style}

        methods: {
          prepare() {
            @{log}
            this.select(this.data.active)
          },

          select(current) {
            if (current !== this.data.current) {
              this.setData({ current })
            }
          },

          onTap(e) {
            const { index } = e.currentTarget.dataset
            this.select(index)
            this.triggerEvent('change', { index, offset: this.data.offsets[index] })
          }
        }
      })
      """;

  private static final String VIEW =
      """
      <view class="box" style="min-height: {{height}}px">
        <view wx:if="{{title}}" class="title">{{title}}</view>
        <view wx:for="{{list}}" wx:key="index" class="item {{current === index ? 'active' : ''}}" data-index="{{index}}" bindtap="onTap">
          {{item}}
        </view>
        <slot></slot>
      </view>
      """;
}
