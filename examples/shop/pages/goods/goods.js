import { format } from 'tiny-money';
import { goods } from '../../utils/api';
import { cart } from '../../utils/cart';

Page({
  data: { goods: [], points: 0 },

  onLoad() {
    return this.show(false);
  },

  onShow() {
    this.setData({ points: getApp().globalData.points });
    cart.showBadge();
  },

  async onPullDownRefresh() {
    await this.show(true);
    wx.stopPullDownRefresh();
  },

  async show(fresh) {
    wx.showLoading({ title: 'Loading' });
    try {
      const all = await goods(fresh);
      this.setData({ goods: all.map((good) => ({ ...good, price: format(good.cents) })) });
    } finally {
      wx.hideLoading();
    }
  },

  open({ currentTarget: { dataset } }) {
    wx.navigateTo({ url: `../detail/detail?id=${dataset.id}` });
  },
});
