/*
 * rule: W17
 * title: a file that does not parse throws a SyntaxError where it is required and the rest goes on
 */
await host.launch();
check.equal(await host.data('name'), 'SyntaxError');
check.matches(await host.data('message'), /lib\/broken\.js:2:\d+/);
check.equal(await host.data('rest'), 'goes on');

// file: pages/a.js
const error = thrownBy(() => require('../lib/broken'));
Page({ data: { name: error.name, message: error.message, rest: require('../lib/sound') } });

// file: lib/broken.js
exports.a = 1;
exports.b = = 2;

// file: lib/sound.js
module.exports = 'goes on';
