/*
 * rule: W16
 * title: errors and stacks have the line and the column of the file
 * expect: errors 3
 */
await host.launch();
await new Promise((resolve) => { setTimeout(resolve, 10); });
const [onLoad, onShow, timer] = await host.errors();
check.equal(onShow.place, 'pages/a.js:7:27', 'behind a reference to an import');
check.equal(timer.place, 'lib/es.js:1:56', 'on the first line of an ES module');
check.matches(onLoad.place, /^lib\/es\.js:2:/, 'in another module');
const [, column] = onLoad.stack.match(/pages\/a\.js:5:(\d+)/);
check.ok(column >= 15 && column <= 22, 'the column of the call in the stack');

// file: pages/a.js
import { later, fail } from '../lib/es';

Page({
  onLoad() {
    later(5); fail('load');
  },
  onShow() { void [later, missing]; },
});

// file: lib/es.js
export const later = (ms) => { setTimeout(() => { void boom; }, ms); };
export function fail(text) { throw new Error(text); }
