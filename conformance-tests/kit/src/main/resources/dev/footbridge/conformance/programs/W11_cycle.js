/*
 * rule: W11
 * title: a cycle of imports reads what has a value by then and throws a ReferenceError otherwise
 */
await host.launch();
check.equal(await host.data(), { isEven: true, tooEarly: 'ReferenceError', later: 10 });

// file: pages/a.js
import { isEven, most } from '../even';
import { tooEarly, later } from '../odd';
Page({ data: { isEven: isEven(most), tooEarly, later: later() } });

// file: even.js
import { isOdd } from './odd';
export function isEven(n) { return n === 0 || isOdd(n - 1); }
export const most = 10;

// file: odd.js
import { isEven, most } from './even';
export const isOdd = (n) => n !== 0 && isEven(n - 1);
export const tooEarly = thrownBy(() => most).name;
export const later = () => most;
