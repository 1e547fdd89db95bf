/*
 * rule: X2
 * title: polluted prototypes and species do not reach what the shim makes
 */
(async () => {
  const spied = [];
  const spy = (what) => ({ get() { spied.push(what); }, set() { spied.push(what); }, configurable: true });
  for (const key of ['json', 'op', 'id', 'errMsg', 'event', 'resolve', 'reject', 'timeout', 'sync',
    'toJSON']) {
    if (key !== 'toJSON' && key !== 'timeout' && key !== 'sync') {
      Object.defineProperty(Object.prototype, key, spy(key));
    }
  }
  class Thief extends Promise {
    static get [Symbol.species]() { spied.push('species'); return Thief; }
  }
  Object.defineProperty(Promise, Symbol.species, { get() { return Thief; }, configurable: true });
  Object.defineProperty(Array, Symbol.species, { get() { spied.push('array'); return Array; } });
  Object.defineProperty(Object.prototype, Symbol.toPrimitive, { ...spy('toPrimitive') });
  const res = nativeSync('echoSync', { list: [1, 2] });
  check.equal(res.params.list, [1, 2], 'the result');
  await null;
  const promise = wx.invokeNativePlugin({ api_name: 'nothing' });
  check.ok(Object.getPrototypeOf(promise) !== Thief.prototype, 'a plain promise');
  wx.invokeNativePlugin({ api_name: 'nothing', complete() {
    for (const key of ['json', 'op', 'id', 'errMsg', 'event', 'resolve', 'reject']) {
      delete Object.prototype[key];
    }
    check.equal(spied.filter((what) => what !== 'toPrimitive'), [], 'what was spied');
    check.done();
  } });
})();
