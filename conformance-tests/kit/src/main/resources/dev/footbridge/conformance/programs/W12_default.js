/*
 * rule: W12
 * title: the default of a CommonJS module is its exports unless it says that it was an ES module
 */
await host.launch();
check.equal(await host.data(), {
  plain: { name: 'plain' }, name: 'plain', call: 'called', names: ['default', 'name'], isSame: true,
  compiled: 'D', list: [1, 2],
});

// file: pages/a.js
import plain, { name } from '../plain';
import * as all from '../plain';
import call from '../function';
import compiled from '../compiled';
import list from '../list.json';
Page({
  data: {
    plain, name, call: call(), names: Object.keys(all).sort(), isSame: all.default === plain, compiled, list,
  },
});

// file: plain.js
exports.name = 'plain';

// file: function.js
module.exports = () => 'called';

// file: compiled.js
Object.defineProperty(exports, '__esModule', { value: true });
exports.default = 'D';

// file: list.json
[1, 2]
