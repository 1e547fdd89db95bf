/*
 * rule: W32
 * title: undefined and functions are set with a warning
 * expect: warnings 2
 */
await host.launch();
const [{ data }] = getCurrentPages();
check.equal([Object.keys(data), data.gone, typeof data.call], [['gone', 'call'], undefined, 'function']);

// file: pages/a.js
Page({
  data: { gone: 1, call: 2 },
  onLoad() {
    this.setData({ gone: undefined });
    this.setData({ call() {} });
  },
});
