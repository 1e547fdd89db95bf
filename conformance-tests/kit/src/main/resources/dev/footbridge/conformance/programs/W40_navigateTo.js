/*
 * rule: W40
 * title: navigateTo hides the old page, opens the new one, and succeeds before it is ready
 */
await host.launch();
check.steps(['a onLoad', 'a onShow', 'a onReady']);
await new Promise((resolve) => {
  wx.navigateTo({
    url: 'b',
    success: ({ errMsg }) => check.step(errMsg),
    complete() {
      check.step('complete');
      resolve();
    },
  });
});
check.equal(await host.stack(), ['pages/a', 'pages/b']);
check.steps(['a onHide', 'b onLoad', 'b onShow', 'navigateTo:ok', 'complete', 'b onReady']);

// file: pages/a.js
Page(hooksOf('a'));

// file: pages/b.js
Page(hooksOf('b'));
