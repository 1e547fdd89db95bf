/*
 * rule: X2
 * title: sloppy code and with get the program's global and nothing else
 */
(function () { check.ok(this === globalThis, 'sloppy this'); }());
const leaked = [];
const note = function () {
  'use strict';
  leaked.push(this);
};
wx.invokeNativePlugin({ api_name: 'states', data: { count: 1 }, progress: note, success: note,
  complete: note });
setTimeout(note, 1);
queueMicrotask(note);
wx.nextTick(note);
with (wx) { check.ok(typeof invokeNativePlugin === 'function', 'with'); }
const { invokeNativePlugin } = wx;
const call = { api_name: 'echoSync', sync: true };
for (const self of [undefined, null, {}, globalThis, 5]) {
  check.equal(invokeNativePlugin.call(self, call).event, 'echoSync', 'any this');
}
for (const f of [invokeNativePlugin, setTimeout, console.log]) {
  for (const name of ['caller', 'arguments']) {
    let found = null;
    try {
      found = f[name];
    } catch {
      // strict functions throw
    }
    check.ok(found === null || found === undefined, `${f.name}.${name} leads nowhere`);
  }
}
const callers = [];
wx.invokeNativePlugin({ api_name: 'nothing', success() {
  try {
    callers.push(arguments.callee.caller);
  } catch {
    callers.push(null);
  }
} });
setTimeout(() => {
  check.ok(leaked.every((self) => self === undefined), 'no object of the shim is this');
  check.ok(callers.every((f) => f === null || f === undefined), 'callee.caller leads nowhere');
  check.done();
}, 10);
