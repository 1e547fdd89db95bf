/*
 * rule: W21
 * title: a script that calls neither Page nor Component is an error, and one that throws
 * expect: errors 2
 */
await host.launch();
check.matches(await failureOf(wx.navigateTo({ url: 'empty' })),
  /^navigateTo:fail .*pages\/empty\.js calls neither Page nor Component/);
check.matches(await failureOf(wx.navigateTo({ url: 'broken' })), /^navigateTo:fail .*it broke/);
const errors = await host.errors();
check.matches(errors[0].message, /calls neither Page nor Component/, 'the host');
check.equal(errors[1].message, 'Error: it broke', 'the host');
check.matches(errors[1].place, /^pages\/broken\.js:1:/, 'the host');
check.equal(await host.stack(), ['pages/a']);

// file: pages/a.js
Page({});

// file: pages/empty.js
exports.page = {};

// file: pages/broken.js
throw new Error('it broke');
