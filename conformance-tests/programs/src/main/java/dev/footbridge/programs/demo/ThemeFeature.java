package dev.footbridge.programs.demo;

/** Follows the theme of the host, in the ways that the demo's pages do. */
final class ThemeFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    page.fixedData("theme", "light");
    page.hook(Hook.ON_LOAD, "this.setData({\n  theme: wx.getSystemInfoSync().theme || 'light'\n})");
    switch (page.dice().between(0, 3)) {
      case 0 -> {
        page.hook(
            Hook.ON_LOAD,
            """
            if (wx.onThemeChange) {
              wx.onThemeChange(({ theme }) => {
                this.setData({ theme })
              })
            }
            """);
        page.hook(Hook.ON_UNLOAD, "if (wx.offThemeChange) {\n  wx.offThemeChange()\n}");
      }
      case 1 -> {
        page.fixedField("themeListener: null");
        page.hook(
            Hook.ON_LOAD,
            """
            this.themeListener = ({ theme }) => {
              this.setData({ theme })
            }
            wx.onThemeChange(this.themeListener)
            """);
        page.hook(
            Hook.ON_UNLOAD,
            """
            wx.offThemeChange(this.themeListener)
            this.themeListener = null
            """);
      }
      case 2 -> {
        page.hook(
            Hook.ON_LOAD,
            """
            const app = getApp()
            this.watchTheme = app.watchThemeChange((theme) => this.setData({ theme }))
            """);
        page.hook(Hook.ON_UNLOAD, "this.watchTheme && this.watchTheme()");
      }
      default ->
          page.hook(
              Hook.ON_LOAD,
              "wx.onThemeChange && wx.onThemeChange(({ theme }) => this.setData({ theme }))");
    }
  }
}
