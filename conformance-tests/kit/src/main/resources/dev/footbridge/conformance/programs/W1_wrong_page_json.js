/*
 * rule: W1
 * title: what is wrong in the JSON of a page is reported with line and column, and only that page fails
 * expect: errors 1
 */
await host.launch();
check.matches(await failureOf(host.open('pages/b')), /pages\/b\.json:2:22/, 'the page');
check.matches((await host.errors())[0].message, /pages\/b\.json:2:22/, 'the host');
check.equal(await host.stack(), ['pages/a']);

// file: pages/a.js
Page({});

// file: pages/b.js
Page({});

// file: pages/b.json
{
  "usingComponents": [],
  "disableScroll": true
}
