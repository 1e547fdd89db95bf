/*
 * rule: W10
 * title: a module runs once with exports require and module, and there is one registry
 */
await host.launch();
check.steps(['app', 'shared of app', 'a']);
check.equal(await host.data(), { count: 2, same: true, types: 'object function object', isThis: false });

// file: app.js
check.step('app');
const shared = require('./shared');
shared.count++;
App({ shared });

// file: shared.js
check.step(`shared of ${'app'}`);
exports.count = 1;

// file: unused.js
check.fail('a module that nobody requires ran');

// file: pages/a.js
check.step('a');
const shared = require('../shared.js');
Page({
  data: {
    count: shared.count,
    same: shared === getApp().shared && shared === require('/shared'),
    types: `${typeof exports} ${typeof require} ${typeof module}`,
    isThis: typeof shared === 'undefined',
  },
});
if (false) require('../unused');
