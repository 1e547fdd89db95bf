/*
 * rule: W1
 * title: a page without a script is reported by name, and the others run
 * expect: errors 1
 */
await host.launch();
check.matches(await failureOf(host.open('pages/b')), /pages\/b has no script: tried pages\/b\.js/, 'the page');
check.matches((await host.errors())[0].message, /pages\/b has no script/, 'the host');
check.equal(await host.stack(), ['pages/a']);

// file: app.json
{ "pages": ["pages/a", "pages/b"] }

// file: pages/a.js
Page({});
