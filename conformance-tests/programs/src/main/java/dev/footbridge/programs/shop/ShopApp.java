package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the shop as a whole. */
final class ShopApp {
  private ShopApp() {}

  /** Adds app.js, app.json, app.wxss and the settings of the project. */
  static void addAll(long seed, SourceFolder folder) {
    Dice dice = new Dice(seed, "app.js");
    folder.add("app.js", script(dice));
    folder.add("app.json", json());
    folder.add("app.wxss", "page {\n  background-color: #" + dice.hex(6) + ";\n}");
    folder.add("sitemap.json", Literals.json(Map.of("rules", List.of())));
    Map<String, Object> project = new LinkedHashMap<>();
    project.put("appid", "wx" + dice.hex(16));
    project.put("projectname", "shop");
    project.put("compileType", "miniprogram");
    folder.add("project.config.json", Literals.json(project));
  }

  private static String script(Dice dice) {
    return Template.fill(
        """
        import { config } from './config/index';
        import { on } from './utils/events';

        App({
          globalData: { build: config.build, homeLoaded: false, seen: [] },

          onLaunch(options) {
            this.globalData.scene = options.scene;
            on('orderChanged', (id) => this.globalData.seen.push(id));
          },

          onShow() {
            const visits = wx.getStorageSync('visits-@{id}') || 0;
            wx.setStorageSync('visits-@{id}', visits + 1);
          },

          onError(message) {
            console.error(message);
          },
        });
        """,
        "id",
        dice.hex(6));
  }

  private static String json() {
    Map<String, Object> app = new LinkedHashMap<>();
    app.put("pages", ShopMap.main());
    List<Object> subpackages = new ArrayList<>();
    ShopMap.subpackages()
        .forEach(
            (root, pages) -> {
              Map<String, Object> subpackage = new LinkedHashMap<>();
              subpackage.put("root", root);
              subpackage.put("name", root.substring(root.lastIndexOf('/') + 1));
              subpackage.put("pages", pages);
              subpackages.add(subpackage);
            });
    app.put("subPackages", subpackages);
    Map<String, Object> tabBar = new LinkedHashMap<>();
    tabBar.put("custom", true);
    tabBar.put("color", "#666666");
    tabBar.put("list", ShopMap.tabs());
    app.put("tabBar", tabBar);
    Map<String, Object> window = new LinkedHashMap<>();
    window.put("navigationBarTitleText", "Shop");
    window.put("backgroundTextStyle", "light");
    app.put("window", window);
    app.put("usingComponents", Map.of());
    app.put("lazyCodeLoading", "requiredComponents");
    app.put("sitemapLocation", "sitemap.json");
    return Literals.json(app);
  }
}
