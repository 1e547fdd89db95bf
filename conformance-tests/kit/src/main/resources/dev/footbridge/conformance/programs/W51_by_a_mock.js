/*
 * rule: W51
 * title: a mock answers a modal
 * mock: showModal content=from the mock
 */
await host.launch();
check.equal(await wx.showModal({}), { content: 'from the mock', errMsg: 'showModal:ok' });
check.equal(await host.shown('unanswered'), []);

// file: pages/a.js
Page({});
