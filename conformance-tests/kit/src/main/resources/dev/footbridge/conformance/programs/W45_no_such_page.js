/*
 * rule: W45
 * title: a page that does not exist fails the call
 */
await host.launch();
for (const name of ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab']) {
  check.equal(await failureOf(wx[name]({ url: 'gone?id=3' })), `${name}:fail page "pages/gone" is not found`);
}
check.equal(await host.stack(), ['pages/a']);

// file: app.js
App({
  onPageNotFound() { check.fail('onPageNotFound of a call'); },
});

// file: pages/a.js
Page({});
