/*
 * rule: W12
 * title: one file may use both kinds of modules
 */
await host.launch();
check.equal(await host.data(), { text: 'required imported', hasBoth: true, strict: true });

// file: pages/a.js
import { imported } from '../es';
const { required } = require('../common');
const es = require('../es');
Page({
  data: {
    text: `${required} ${imported}`,
    hasBoth: es.__esModule === true && es.default === 'D' && es.imported === imported,
    strict: (function () { return this; })() === undefined,
  },
});

// file: common.js
exports.required = 'required';

// file: es.js
export const imported = 'imported';
export default 'D';
