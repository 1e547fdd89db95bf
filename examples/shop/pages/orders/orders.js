const { cart } = require('../../utils/cart');
const orders = require('../../utils/orders');

Page({
  data: { orders: [], points: 0 },

  onShow() {
    this.setData({ orders: orders.all(), points: getApp().globalData.points });
    cart.showBadge();
  },
});
