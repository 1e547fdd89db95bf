/*
 * rule: W31
 * title: data holds the values by reference at once, and the callback comes in a later turn
 */
await host.launch();
check.steps(['set', 'onLoad ends', 'job', 'callback']);

// file: pages/a.js
Page({
  onLoad() {
    const value = { n: 1 };
    const returned = this.setData({ value, text: 'x' }, () => {
      check.step('callback');
      check.equal(this.data.value.n, 2, 'in the callback');
    });
    check.step('set');
    check.equal(returned, undefined, 'what setData returns');
    check.ok(this.data.value === value, 'the same object');
    check.equal(this.data.text, 'x', 'another value of the call');
    value.n = 2;
    Promise.resolve().then(() => check.step('job'));
    check.step('onLoad ends');
  },
});
