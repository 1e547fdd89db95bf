App({
  globalData: { hooks: [] },
  onLaunch({ path }) {
    this.globalData.launched = path;
    wx.onThemeChange(({ theme }) => { this.globalData.theme = theme; });
  },
  onShow({ scene }) { this.globalData.hooks.push(`onShow ${scene}`); },
  onHide() { this.globalData.hooks.push('onHide'); },
  onError() {},
});
