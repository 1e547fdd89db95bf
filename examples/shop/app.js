import { cart } from './utils/cart';

App({
  globalData: { points: 0 },

  onLaunch() {
    cart.restore();
    wx.loyaltyPoints({
      success: ({ points }) => { this.globalData.points = points; },
    });
  },
});
