/*
 * rule: W21
 * title: a page may be a Component, whose methods are its hooks and whose properties take the query
 */
await host.launch('pages/a?count=12&on=&other=x');
check.steps(['onLoad 12', 'onShow', 'onReady']);
check.equal(await host.data(), { count: 12, text: 'none', on: false, own: 1 });
check.equal(await host.callMethod('double', 4), 8);

// file: pages/a.js
Component({
  properties: { count: Number, text: { type: String, value: 'none' }, on: Boolean },
  data: { own: 1 },
  methods: {
    onLoad(query) {
      check.step(`onLoad ${query.count}`);
      check.equal(this.data.count, 12, 'a property in onLoad');
    },
    onShow() { check.step('onShow'); },
    onReady() { check.step('onReady'); },
    double: (n) => 2 * n,
  },
});
