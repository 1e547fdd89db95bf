/*
 * rule: W11
 * title: exports of other modules are exported by name, all of them, and as a namespace
 */
await host.launch();
check.equal(await host.data(), {
  names: ['all', 'b', 'own', 'renamed', 'shadowed'], renamed: 'a', shadowed: 'own', inner: 'b',
  isDefault: false,
});

// file: pages/a.js
import * as all from '../all';
Page({
  data: {
    names: Object.keys(all).sort(),
    renamed: all.renamed,
    shadowed: all.shadowed,
    inner: all.all.b,
    isDefault: 'default' in all,
  },
});

// file: all.js
export { a as renamed } from './a';
export * from './b';
export * as all from './b';
export const own = 1;
export const shadowed = 'own';

// file: a.js
export const a = 'a';

// file: b.js
export const b = 'b';
export const shadowed = 'b';
export default 'not re-exported';
