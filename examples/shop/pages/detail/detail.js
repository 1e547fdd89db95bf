import { format } from 'tiny-money';
import { goods } from '../../utils/api';
import { cart } from '../../utils/cart';

Page({
  data: { good: null, price: '' },

  async onLoad({ id }) {
    const good = (await goods()).find((each) => each.id === id);
    if (!good) {
      wx.showToast({ title: 'Not found', icon: 'error' });
      wx.navigateBack({
        fail() { wx.switchTab({ url: '../goods/goods' }); }, // nobody opened this page
      });
      return;
    }
    wx.setNavigationBarTitle({ title: good.name });
    this.setData({ good, price: format(good.cents) });
  },

  buy() {
    const { good } = this.data;
    if (good.stock === 0) {
      wx.showToast({ title: 'Sold out', icon: 'none' });
      return;
    }
    cart.add(good);
    wx.showToast({ title: 'In your cart' });
  },

  onShareAppMessage() {
    const { good } = this.data;
    return { title: good.name, path: `/pages/detail/detail?id=${good.id}` };
  },
});
