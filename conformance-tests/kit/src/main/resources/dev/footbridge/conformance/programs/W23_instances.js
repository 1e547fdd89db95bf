/*
 * rule: W23
 * title: each instance has its own data and fields, and says which page it is
 */
await host.launch('pages/a?n=1');
await wx.navigateTo({ url: 'a?n=2' });
const [first, second] = getCurrentPages();
check.equal([first.data.list, second.data.list], [['1'], ['2']], 'data of each');
check.equal([first.box.items, second.box.items], [['1'], ['2']], 'plain objects and arrays of each');
check.ok(first.store === second.store, 'another object is the same for all');
check.equal(await host.callMethod('registered'), [[], []], 'what Page was given');
check.equal([first.route, first.is, second.route], ['pages/a', 'pages/a', 'pages/a'], 'which page');
check.equal([first.options, second.options], [{ n: '1' }, { n: '2' }], 'options');
check.equal([first.count(), second.added, first.helper()], [5, '2', 'helper of 1'], 'other fields');

// file: pages/a.js
class Store {}
const data = { list: [] };
const box = { items: [] };
Page({
  data,
  box,
  store: new Store(),
  step: 5,
  onLoad({ n }) {
    this.data.list.push(n);
    this.box.items.push(n);
    this.added = n;
    this.helper = () => `helper of ${n}`;
  },
  registered: () => [data.list, box.items],
  count() { return this.step; },
});
