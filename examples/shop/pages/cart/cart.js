import { cart } from '../../utils/cart';

Page({
  data: { items: [], total: '0.00' },

  onShow() {
    this.show();
  },

  show() {
    this.setData({ items: cart.items, total: cart.total });
    cart.showBadge();
  },

  remove({ currentTarget: { dataset } }) {
    wx.showModal({
      title: 'Remove it?',
      content: dataset.name,
      success: ({ confirm }) => {
        if (!confirm) return;
        cart.remove(dataset.id);
        this.show();
      },
    });
  },

  checkOut() {
    wx.navigateTo({
      url: '/pages/checkout/checkout',
      events: { paid: () => { cart.clear(); } },
    });
  },
});
