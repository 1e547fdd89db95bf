import { total } from '../../utils/price';

Page({
  data: { cart: { items: [{ id: 'tea', price: 3, count: 1 }], total: 3 } },
  onLoad({ id }) { wx.setNavigationBarTitle({ title: `Drink ${id}` }); },
  onUnload() { this.setData({ left: true }); },
  add(count) {
    this.setData({ 'cart.items[0].count': count });
    this.setData({ 'cart.total': total(this.data.cart.items) });
  },
  async order(title) {
    const { confirm } = await wx.showModal({ title, content: 'Really?' });
    if (confirm) wx.showToast({ title: 'Ordered', icon: 'success' });
    return confirm;
  },
  ask() { wx.showModal({ title: 'Again?', success: ({ confirm }) => this.setData({ confirm }) }); },
  async choose() {
    try {
      return (await wx.showActionSheet({ itemList: ['Small', 'Large'] })).tapIndex;
    } catch ({ message }) {
      return message;
    }
  },
  app() { return wx.customSyncEvent({}).app; },
  never() { return new Promise(() => {}); },
  fail() {
    throw new Error('no tea');
  },
  missing() { wx.brew(); },
});
