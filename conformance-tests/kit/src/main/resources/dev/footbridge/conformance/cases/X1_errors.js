/*
 * rule: X1
 * title: errors and their causes and stacks show nothing of Java
 * expect: rejections 1
 */
const words = /\b(java|javax|sun|jdk|com\.oracle|org\.graalvm|dev\.footbridge)\.|\.java\b/;
const look = (what, error) => {
  for (let e = error, depth = 0; typeof e === 'object' && e !== null && depth < 10; depth++) {
    for (const key of Reflect.ownKeys(e)) {
      const text = String(e[key]);
      check.ok(!words.test(text), `${what}: ${String(key)} is free of Java: ${text}`);
    }
    check.ok(typeof e.getClass === 'undefined', `${what} is no host exception`);
    check.ok(typeof e.printStackTrace === 'undefined', `${what} is no host exception`);
    check.ok(Object.getPrototypeOf(e) !== null, `${what} is of this realm`);
    e = e.cause;
  }
};
const caught = (code) => {
  try {
    code();
    return undefined;
  } catch (e) {
    return e;
  }
};
look('stack overflow', caught(function f() { f(); }));
look('array length', caught(() => new Array(-1)));
look('repeat', caught(() => 'x'.repeat(2 ** 31)));
look('regexp', caught(() => new RegExp('(')));
look('JSON', caught(() => JSON.parse('{')));
look('symbol', caught(() => wx.invokeNativePlugin({ api_name: Symbol('s') })));
look('BigInt', caught(() => 1n / 0n));
look('built-in', caught(() => wx.base64ToArrayBuffer('*')));
look('setTimeout', caught(() => setTimeout(1)));
(async () => {
  for (const name of ['throwsInternals', 'throwsNull', 'throwsWrapped', 'noSuchApi']) {
    look(name, await wx.invokeNativePlugin({ api_name: name }).catch((e) => e));
  }
  look('S8', await wx.invokeNativePlugin({ api_name: 'echo', data: 5n }).catch((e) => e));
  check.done();
})();
