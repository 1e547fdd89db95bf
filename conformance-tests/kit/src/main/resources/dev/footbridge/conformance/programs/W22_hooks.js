/*
 * rule: W22
 * title: onLoad gets the query, then comes onShow, and in a later turn onReady
 */
await host.launch('pages/a?id=3&name=tea');
check.steps(['onLoad', 'onShow', 'job of onLoad', 'job of onShow', 'onReady']);

// file: pages/a.js
const job = (name) => Promise.resolve().then(() => check.step(name));
Page({
  onReady() {
    check.step('onReady');
  },
  onShow(...args) {
    check.step('onShow');
    check.equal(args, [], 'the arguments of onShow');
    job('job of onShow');
  },
  onLoad(...args) {
    check.step('onLoad');
    check.equal(args, [{ id: '3', name: 'tea' }], 'the arguments of onLoad');
    job('job of onLoad');
  },
});
