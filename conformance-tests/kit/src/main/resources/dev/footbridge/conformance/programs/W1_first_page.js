/*
 * rule: W1
 * title: without entryPagePath the first page is the entry page
 */
await host.launch();
check.equal(await host.stack(), ['pages/second']);

// file: app.json
{ "pages": ["pages/second", "pages/first"] }

// file: pages/first.js
Page({});

// file: pages/second.js
Page({});
