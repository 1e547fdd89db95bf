package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Template;
import dev.footbridge.programs.text.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the program as a whole: app.js, app.json and the settings of the project. */
final class DemoApp {
  /** Where the program's folder is in the project's. */
  static final String ROOT = "miniprogram/";

  private DemoApp() {}

  /** Returns app.js. */
  static String script(Dice dice) {
    return Template.fill(
        """
        import { i18n } from './i18n/lang'
        import { log } from './util/util'

        const config = getConfig()
        const themeListeners = []

        App({
          globalData: {
            theme: wx.getSystemInfoSync().theme,
            hasLogin: false,
            openid: null,
            started: '@{id}',
            config
          },

          onLaunch(options) {
            log('App Launch', options.path, options.scene)
            log('App Launch getLaunchOptionsSync', wx.getLaunchOptionsSync().path)
            wx.onAppShow(this.appShowHandler)
          },

          onShow(options) {
            log('App Show', options.path)
            this.globalData.shown = (this.globalData.shown || 0) + 1
          },

          onHide() {
            log('App Hide')
          },

          onError(message) {
            console.error('App Error', message)
          },

          onPageNotFound(options) {
            log('App PageNotFound', options.path)
            wx.switchTab({ url: '/@{first}' })
          },

          onThemeChange({ theme }) {
            this.globalData.theme = theme
            themeListeners.slice().forEach((listener) => listener(theme))
          },

          onUnhandledRejection({ reason }) {
            console.warn('App UnhandledRejection', reason)
          },

          watchThemeChange(listener) {
            if (!themeListeners.includes(listener)) {
              themeListeners.push(listener)
            }
            return () => this.unWatchThemeChange(listener)
          },

          unWatchThemeChange(listener) {
            const index = themeListeners.indexOf(listener)
            if (index > -1) {
              themeListeners.splice(index, 1)
            }
          },

          appShowHandler() {
            wx.showToast({ title: i18n['confirm'] || '', icon: 'none' })
          }
        })

        function getConfig() {
          return { pageSize: @{size}, retries: @{retries} }
        }
        """,
        "id",
        dice.hex(12),
        "first",
        DemoMap.MAIN.get(1),
        "size",
        Integer.toString(dice.between(5, 30)),
        "retries",
        Integer.toString(dice.between(1, 5)));
  }

  /** Returns app.json. */
  static String json(DemoMap map) {
    Map<String, Object> app = new LinkedHashMap<>();
    app.put("pages", DemoMap.MAIN);
    app.put("entryPagePath", DemoMap.MAIN.get(1));
    List<Object> subpackages = new ArrayList<>();
    map.subpackages()
        .forEach(
            (root, pages) -> {
              Map<String, Object> subpackage = new LinkedHashMap<>();
              subpackage.put("root", root);
              subpackage.put("pages", pages);
              if (root.equals("packageIndependent")) {
                subpackage.put("independent", false);
              }
              subpackages.add(subpackage);
            });
    app.put("subpackages", subpackages);
    app.put(
        "window",
        Literals.object(
            "navigationBarTextStyle", "black",
            "navigationBarTitleText", "Demo of the API",
            "navigationBarBackgroundColor", "#F8F8F8",
            "backgroundColor", "#F8F8F8"));
    List<Object> tabs = new ArrayList<>();
    for (String page : DemoMap.MAIN) {
      String name = page.split("/", -1)[1];
      tabs.add(
          Literals.object(
              "pagePath", page, "text", Word.capital(name), "iconPath", "image/" + name + ".png"));
    }
    Map<String, Object> tabBar = Literals.object("color", "#7A7E83", "selectedColor", "#3cc51f");
    tabBar.put("list", tabs);
    app.put("tabBar", tabBar);
    app.put("networkTimeout", Literals.object("request", 10_000, "downloadFile", 10_000));
    app.put("lazyCodeLoading", "requiredComponents");
    app.put("darkmode", true);
    app.put("sitemapLocation", "sitemap.json");
    return Literals.json(app);
  }

  /** Adds what stands around the program. */
  static void addProject(SourceFolder project, Dice dice) {
    Map<String, Object> settings =
        Literals.object(
            "miniprogramRoot", ROOT, "appid", "wx" + dice.hex(16), "projectname", "api-demo");
    settings.put("setting", Literals.object("es6", true, "minified", false, "urlCheck", true));
    settings.put("compileType", "miniprogram");
    project.add("project.config.json", Literals.json(settings));
    project.add(
        ROOT + "sitemap.json",
        Literals.json(Map.of("rules", List.of(Literals.object("action", "allow", "page", "*")))));
  }
}
