/*
 * rule: W51
 * title: in a test a modal and an action sheet wait for their answers
 */
await host.launch();
const modal = wx.showModal({ title: 'Sure?', content: 'Really' });
const sheet = wx.showActionSheet({ itemList: ['A', 'B'] });
check.equal((await host.shown('unanswered')).map(({ api }) => api), ['showModal', 'showActionSheet']);
check.equal((await host.happened('unanswered')).map(({ api }) => api), ['showModal', 'showActionSheet']);
await host.answer('showModal', { confirm: false });
await host.answer('showActionSheet', { tapIndex: 1 });
check.equal([(await modal).confirm, (await modal).cancel, (await sheet).tapIndex], [false, true, 1]);
check.equal(await host.shown('unanswered'), []);

await host.answer('showModal', { confirm: true, content: 'typed' });
await host.answer('showActionSheet', {});
const { confirm, content } = await wx.showModal({ editable: true });
check.equal([confirm, content], [true, 'typed'], 'answered before it is shown');
check.equal(await failureOf(wx.showActionSheet({ itemList: ['A'] })), 'showActionSheet:fail cancel');
check.equal((await host.shown('modals')).map(({ title }) => title), ['Sure?', '']);

// file: pages/a.js
Page({});
