/*
 * rule: W11
 * title: imports are hoisted and live, and cannot be assigned
 */
await host.launch();
check.steps(['counter', 'a']);
check.equal(await host.data(), {
  before: 1, added: 3, after: 3, names: ['add', 'count', 'default'], renamed: 3, assigned: 'TypeError',
});

// file: pages/a.js
check.step('a');
const before = count;
const added = add(2);
Page({
  data: {
    before,
    added,
    after: count,
    names: Object.keys(counter),
    renamed: now(),
    assigned: thrownBy(() => { count = 7; }).name,
  },
});
import now, { add, count } from '../counter';
import * as counter from '../counter';

// file: counter.js
check.step('counter');
export let count = 1;
export function add(n) { return count += n; }
export default () => count;
