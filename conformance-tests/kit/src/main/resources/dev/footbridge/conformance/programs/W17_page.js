/*
 * rule: W17
 * title: a page that does not parse fails with its place and other pages open
 * expect: errors 1
 */
await host.launch();
check.matches(await failureOf(wx.navigateTo({ url: 'b' })), /^navigateTo:fail .*pages\/b\.js:2:\d+/, 'the call');
check.matches((await host.errors())[0].message, /^SyntaxError: .*pages\/b\.js:2:\d+/, 'the host');
await wx.navigateTo({ url: 'c' });
check.equal(await host.stack(), ['pages/a', 'pages/c']);

// file: pages/a.js
Page({});

// file: pages/b.js
Page({
  onLoad() { return 1 +; },
});

// file: pages/c.js
Page({});
