App({
  globalData: { launched: false },

  onLaunch() {
    this.globalData.launched = true;
  },
});
