/*
 * rule: W1
 * title: the pages of app.json and of its subpackages are the program's
 */
await host.launch();
check.equal(await host.stack(), ['pages/start'], 'the entry page');
for (const page of ['pages/other', 'shop/list', 'account/pages/me']) await wx.navigateTo({ url: `/${page}` });
check.equal(await host.stack(), ['pages/start', 'pages/other', 'shop/list', 'account/pages/me']);
check.equal(await failureOf(wx.navigateTo({ url: '/pages/draft' })),
  'navigateTo:fail page "pages/draft" is not found', 'a page that is in the folder only');

// file: app.json
{
  "pages": ["pages/other", "pages/start"],
  "entryPagePath": "pages/start",
  "subPackages": [{ "root": "shop", "pages": ["list"] }],
  "subpackages": [{ "root": "account", "pages": ["pages/me"] }]
}

// file: pages/other.js
Page({});

// file: pages/start.js
Page({});

// file: pages/draft.js
Page({});

// file: shop/list.js
Page({});

// file: account/pages/me.js
Page({});
