/*
 * rule: W14
 * title: a JSON file is a module whose value is what it holds
 */
await host.launch();
check.equal(await host.data(), {
  list: [1, { text: 'ü\u2028' }], isSame: true, number: 7, own: ['__proto__'],
});

// file: pages/a.js
import list from '../data/list.json';
const proto = require('../data/proto.json');
Page({
  data: {
    list,
    isSame: list === require('../data/list.json'),
    number: require('../data/number.json'),
    own: Object.keys(proto),
  },
});

// file: data/list.json
[1, { "text": "ü\u2028" }]

// file: data/number.json
7

// file: data/proto.json
{ "__proto__": { "x": 1 } }
