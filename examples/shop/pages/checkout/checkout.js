import { order } from '../../utils/api';
import { cart } from '../../utils/cart';

const orders = require('../../utils/orders');

Page({
  data: { total: '', paying: false },

  onLoad() {
    this.setData({ total: cart.total });
  },

  async pay() {
    const { confirm } = await wx.showModal({ title: `Pay ${cart.total}?` });
    if (!confirm) return;
    this.setData({ paying: true });
    try {
      const number = await order(cart.items);
      await wx.requestPayment({
        timeStamp: `${Date.now()}`, nonceStr: number, package: 'prepay', signType: 'MD5', paySign: '-',
      });
      const { points } = await wx.earnPoints({ cents: cart.cents });
      getApp().globalData.points = points;
      orders.add({ number, total: cart.total });
      this.getOpenerEventChannel().emit('paid', { number });
      wx.switchTab({ url: '/pages/orders/orders' });
    } catch ({ message }) {
      wx.showToast({ title: message, icon: 'none' });
    } finally {
      this.setData({ paying: false });
    }
  },
});
