/*
 * rule: W25
 * title: what a hook throws reaches the error hooks and the host, and the rest goes on
 * expect: errors 4, rejections 1
 */
await host.launch();
check.steps(['heard onLaunch', 'app onShow', 'heard onLoad', 'heard onShow', 'onReady']);
await wx.navigateTo({ url: 'b' });
await host.stack();
check.steps(['heard onHide', 'b onLoad', 'b onShow', 'b onReady'], 'what comes behind onHide');
check.equal((await host.errors()).map(({ message, place }) => `${message} at ${place.split(':')[0]}`), [
  'Error: onLaunch at app.js',
  'Error: onLoad at pages/a.js',
  'Error: onShow at pages/a.js',
  'Error: onReady at pages/a.js',
  'Error: onHide at pages/a.js',
], 'what the host hears');

// file: app.js
App({
  onLaunch() { throw new Error('onLaunch'); },
  onShow() { check.step('app onShow'); },
  onError(text) { check.step(`heard ${text.match(/Error: (\w+)/)[1]}`); },
});

// file: pages/a.js
Page({
  onLoad() { throw new Error('onLoad'); },
  onShow() { throw new Error('onShow'); },
  async onReady() {
    check.step('onReady');
    throw new Error('onReady');
  },
  onHide() { throw new Error('onHide'); },
});

// file: pages/b.js
Page(hooksOf('b'));
