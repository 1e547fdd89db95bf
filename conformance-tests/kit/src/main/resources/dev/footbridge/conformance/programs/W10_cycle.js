/*
 * rule: W10
 * title: in a cycle the others see what a module has exported until then
 */
await host.launch();
check.equal(await host.data(), { then: ['early'], afterwards: ['early', 'late'] });

// file: pages/a.js
const one = require('../one');
const { namesOfOne } = require('../two');
Page({ data: { then: namesOfOne, afterwards: Object.keys(one) } });

// file: one.js
exports.early = 1;
require('./two');
exports.late = 2;

// file: two.js
exports.namesOfOne = Object.keys(require('./one'));
