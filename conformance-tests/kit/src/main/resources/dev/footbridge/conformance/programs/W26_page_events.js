/*
 * rule: W26
 * title: the host calls the hooks of what a user does, and what a hook returns is the answer
 */
await host.launch();
check.equal(await host.pageEvent('onShareAppMessage', { from: 'menu' }), { title: 'menu', path: 'pages/a' });
check.equal(await host.pageEvent('onPullDownRefresh'), 'refreshed', 'a promise of the hook');
check.equal(await host.pageEvent('onPageScroll', { scrollTop: 120 }), undefined, 'nothing is returned');
check.equal(await host.pageEvent('onReachBottom'), 2);
check.equal(await host.data(), { scrollTop: 120, count: 2 });
check.matches(await failureOf(host.pageEvent('onResize', {})), /page 'pages\/a' has no method 'onResize'/);
check.matches(await failureOf(host.pageEvent('onTouch')), /a page has no event 'onTouch'/);
check.matches(await failureOf(host.pageEvent('onAddToFavorites')), /it broke/, 'what the hook throws');

// file: pages/a.js
Page({
  data: { count: 1 },
  onShareAppMessage({ from }) { return { title: from, path: this.route }; },
  async onPullDownRefresh() { return 'refreshed'; },
  onPageScroll({ scrollTop }) { this.setData({ scrollTop }); },
  onReachBottom() {
    this.setData({ count: this.data.count + 1 });
    return this.data.count;
  },
  onAddToFavorites() { throw new Error('it broke'); },
});
