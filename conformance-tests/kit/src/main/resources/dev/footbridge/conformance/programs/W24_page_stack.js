/*
 * rule: W24
 * title: getCurrentPages is a copy of the page stack with the top page last
 */
await host.launch();
await wx.navigateTo({ url: 'b' });
const pages = getCurrentPages();
check.equal(pages.map((page) => page.route), ['pages/a', 'pages/b']);
check.equal(pages[1].self === pages[1], true, 'the objects of the pages');
pages.length = 0;
check.equal(getCurrentPages().length, 2, 'after a change of the copy');

// file: pages/a.js
Page({});

// file: pages/b.js
Page({
  onLoad() {
    this.self = this;
    const pages = getCurrentPages();
    check.ok(pages[pages.length - 1] === this, 'the page in its onLoad');
  },
});
