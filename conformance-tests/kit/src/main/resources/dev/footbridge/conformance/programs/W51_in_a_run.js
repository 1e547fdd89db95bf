/*
 * rule: W51
 * title: a run confirms modals and takes the first item of action sheets
 * mode: run
 */
await host.launch();
const { confirm, cancel } = await wx.showModal({ title: 'Sure?' });
const { tapIndex } = await wx.showActionSheet({ itemList: ['A', 'B'] });
check.equal([confirm, cancel, tapIndex], [true, false, 0]);
check.equal(typeof program, 'undefined', 'what tests have');

// file: pages/a.js
Page({});
