// State: observables, a computed value, and an autorun that puts it into the page.

const { action, autorun, makeAutoObservable, observable, when } = require('mobx-miniprogram');

class Cart {
  items = [];

  constructor() {
    makeAutoObservable(this);
  }

  get total() {
    return this.items.reduce((sum, item) => sum + item.price * item.count, 0);
  }

  add(name, price, count) {
    this.items.push({ name, price, count });
  }
}

Page({
  data: { done: false, names: [], total: 0, totals: [] },

  onLoad() {
    const cart = new Cart();
    const open = observable.box(true);
    this.stop = autorun(() => {
      this.setData({ names: cart.items.map((item) => item.name), total: cart.total });
      this.setData({ totals: this.data.totals.concat(cart.total) });
    });
    when(() => !open.get()).then(() => this.setData({ done: true }));

    cart.add('pear', 2, 3);
    action(() => {
      cart.add('plum', 1, 4);
      cart.items[0].count = 5;
    })();
    open.set(false);
  },

  onUnload() {
    this.stop();
  },
});
