/*
 * rule: W44
 * title: a URL is relative to the page or begins at the folder, and its query is not decoded
 */
await host.launch('/pages/a');
const opened = async (url) => {
  await wx.navigateTo({ url });
  const { path, query } = await host.current();
  await wx.navigateBack();
  return [path, query];
};
check.equal(await opened('b'), ['pages/b', {}]);
check.equal(await opened('./b?x=1'), ['pages/b', { x: '1' }]);
check.equal(await opened('../pages/./b'), ['pages/b', {}]);
check.equal(await opened('../other/c'), ['other/c', {}]);
check.equal(await opened('/other/c'), ['other/c', {}]);
check.equal(await opened('b?text=a%20b&list=%5B1%5D&plus=a+b'), ['pages/b', { text: 'a%20b', list: '%5B1%5D', plus: 'a+b' }]);
check.equal(await opened('b?equals=a=b&empty=&none&last=1&last=2'),
  ['pages/b', { equals: 'a=b', empty: '', none: '', last: '2' }]);

// file: app.json
{ "pages": ["pages/a", "pages/b", "other/c"] }

// file: pages/a.js
Page({});

// file: pages/b.js
Page({});

// file: other/c.js
Page({});
