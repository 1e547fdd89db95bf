Page({
  onLoad() {
    wx.getLocation({ fail() {} });
    setInterval(function poll() {}, 1000);
  },
});
