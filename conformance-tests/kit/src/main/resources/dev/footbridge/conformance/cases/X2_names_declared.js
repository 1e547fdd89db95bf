/*
 * rule: X2
 * title: a program that declares names which an engine may use hides nothing
 * expect: errors 1, rejections 1
 */
const boom = () => { throw new Error('the engine called a function of the program'); };
// Declared, these replace even properties that cannot be written.
function __footbridge() { boom(); }
function __footbridge_native() { boom(); }
function __footbridge_ran() {}
function __footbridge_rejected() {}
function __footbridge_ring() {}
function __footbridge_thrown() {}
function __footbridge_turn() {}
for (const key of ['host', 'onMessage', 'receive', 'enter', 'describe', 'runtime', 'root']) {
  globalThis[key] = boom;
}
let answers = 0;
wx.invokeNativePlugin({ api_name: 'nothing', complete() { answers++; } });
Promise.reject(new Error('rejected'));
setTimeout(() => { throw new Error('thrown'); }, 1);
setTimeout(() => {
  check.equal(answers, 1, 'answered');
  check.done();
}, 10);
