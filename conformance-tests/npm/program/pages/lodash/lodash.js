// Collections, deep copies, and a debounced function, which needs timers.

const _ = require('lodash');

Page({
  data: { done: false, calls: [], copied: false, groups: {}, merged: {}, names: [] },

  onLoad() {
    const fruits = [
      { name: 'pear', color: 'green', sizes: [2, 1] },
      { name: 'plum', color: 'blue', sizes: [3] },
      { name: 'apple', color: 'green', sizes: [] },
    ];
    const copy = _.cloneDeep(fruits);
    this.setData({
      copied: _.isEqual(copy, fruits) && copy[0].sizes !== fruits[0].sizes,
      groups: _.mapValues(_.groupBy(fruits, 'color'), (group) => _.map(group, 'name')),
      merged: _.merge({ a: { b: 1 } }, { a: { c: [2] } }),
      names: _.chain(fruits).sortBy('name').map('name').map(_.upperFirst).value(),
    });
    const last = _.debounce((value) => {
      this.setData({ calls: this.data.calls.concat(value), done: true });
    }, 20);
    [1, 2, 3].forEach(last);
  },
});
