// A store bound to the page: its fields become data, its actions methods.

const { makeAutoObservable } = require('mobx-miniprogram');
const { createStoreBindings } = require('mobx-miniprogram-bindings');

const store = makeAutoObservable({
  count: 1,
  get double() {
    return this.count * 2;
  },
  add(step) {
    this.count += step;
  },
});

Page({
  data: { done: false, count: 0, isMany: false, twice: 0 },

  onLoad() {
    this.bindings = createStoreBindings(this, {
      store,
      fields: { count: 'count', twice: 'double', isMany: (state) => state.count > 3 },
      actions: { addToCount: 'add' },
    });
    this.addToCount(4);
    // The fields are set in the next turn.
    wx.nextTick(() => wx.nextTick(() => this.setData({ done: true })));
  },

  onUnload() {
    this.bindings.destroyStoreBindings();
  },
});
