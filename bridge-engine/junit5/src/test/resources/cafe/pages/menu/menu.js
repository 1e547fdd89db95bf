Page({
  data: { drinks: [], top: 0, end: false, refreshed: 0 },
  onLoad() {
    this.setData({ loading: true });
    wx.request({
      url: 'https://cafe.test/drinks',
      success: ({ data }) => { this.setData({ drinks: data, loading: false }); },
    });
  },
  show(id) { return wx.navigateTo({ url: `../detail/detail?id=${id}` }); },
  async onPullDownRefresh() {
    await new Promise((resolve) => { setTimeout(resolve, 60000); });
    this.setData({ refreshed: this.data.refreshed + 1 });
    wx.stopPullDownRefresh();
  },
  onReachBottom() { this.setData({ end: true }); },
  onPageScroll({ scrollTop }) { this.setData({ top: scrollTop }); },
  onShareAppMessage({ from }) { return { title: `${from}: ${this.data.drinks.length} drinks` }; },
});
