/*
 * rule: W21
 * title: the script of a page runs when the page is first opened
 */
await host.launch();
check.steps(['pages/a.js', 'onLoad']);
await wx.navigateTo({ url: 'b?n=1' });
check.steps(['pages/b.js', 'onLoad 1']);
await wx.navigateTo({ url: 'b?n=2' });
check.steps(['onLoad 2'], 'when it is opened again');

// file: pages/a.js
check.step('pages/a.js');
Page({
  onLoad() { check.step('onLoad'); },
});

// file: pages/b.js
check.step('pages/b.js');
Page({
  onLoad({ n }) { check.step(`onLoad ${n}`); },
});

// file: pages/c.js
check.fail('the script of a page ran that was not opened');
