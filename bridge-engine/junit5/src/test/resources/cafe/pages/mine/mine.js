Page({
  onTabItemTap({ text }) { this.setData({ tapped: text }); },
});
