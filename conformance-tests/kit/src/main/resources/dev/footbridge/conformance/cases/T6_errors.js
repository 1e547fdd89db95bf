/*
 * rule: T6
 * title: an error in a timer or a microtask is reported and stops nothing
 * expect: errors 3
 */
const hooked = [];
wx.onError((text) => hooked.push(text.split('\n')[0]));
setTimeout(() => { throw new Error('timer'); }, 1);
queueMicrotask(() => { throw new Error('microtask'); });
wx.nextTick(() => { throw new Error('tick'); });
for (const wrong of [undefined, 'code()', 5]) {
  for (const set of [setTimeout, setInterval, queueMicrotask, wx.nextTick]) {
    try {
      set(wrong);
      check.fail('took what is no function');
    } catch (e) {
      check.ok(e instanceof TypeError, 'a TypeError');
    }
  }
}
setTimeout(() => {
  check.equal(hooked, ['Error: microtask', 'Error: tick', 'Error: timer']);
  check.done();
}, 10);
