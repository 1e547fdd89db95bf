/*
 * rule: W47
 * title: listeners hear of each navigation before, when the page is shown, and when it is done
 */
await host.launch();
check.steps(['before appLaunch a', 'a onLoad', 'a onShow', 'route appLaunch a', 'a onReady', 'done appLaunch a']);
await wx.navigateTo({ url: 'b?id=3' });
await host.stack();
check.steps(['before navigateTo b', 'a onHide', 'b onLoad', 'b onShow', 'route navigateTo b', 'b onReady',
  'done navigateTo b']);
await wx.navigateBack();
await host.stack();
check.steps(['before navigateBack a', 'b onUnload', 'a onShow', 'route navigateBack a', 'done navigateBack a']);

// file: app.js
const heard = (name) => ({ openType, path, query }) => {
  check.step(`${name} ${openType} ${path.replace('pages/', '')}`);
  check.equal(query, path === 'pages/b' ? { id: '3' } : {}, 'the query');
};
wx.onBeforeAppRoute(heard('before'));
wx.onAppRoute(heard('route'));
wx.onAppRouteDone(heard('done'));
App({});

// file: pages/a.js
Page(hooksOf('a'));

// file: pages/b.js
Page(hooksOf('b'));
