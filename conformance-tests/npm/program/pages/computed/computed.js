// Computed values without a component: the page calls the observers itself, after each setData.

const { computed, watch } = require('miniprogram-computed');

Page({
  data: { done: false, price: 2, count: 3, total: 0, label: '', watched: [] },

  onLoad() {
    const observers = [];
    const starts = {};
    const set = (changes) => {
      this.setData(changes);
      observers.forEach((observer) => observer.call(this));
    };
    const context = {
      data: this.data,
      lifetime: (name, run) => { starts[name] = run; },
      observer: (fields, observer) => observers.push(observer),
      self: this,
      setData: set,
    };

    computed(context, {
      total: (data) => data.price * data.count,
      label: (data) => `${data.count} for ${data.total}`,
    });
    watch(context, 'price, count', (price, count) => {
      this.setData({ watched: this.data.watched.concat([[price, count]]) });
    });
    starts.created();
    starts.attached();
    set({ count: 4 });
    set({ price: 5 });
    this.setData({ done: true });
  },
});
