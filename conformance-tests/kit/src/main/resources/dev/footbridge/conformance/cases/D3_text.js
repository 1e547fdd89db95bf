/*
 * rule: D3
 * title: the text a sync handler returns is the result however it is spaced
 */
const plain = { errMsg: 'invokeNativePlugin:ok' };
for (const text of ['{}', '{ }', ' {\n} ', '{\t}']) {
  check.equal(nativeSync('textSync', { text }), plain, JSON.stringify(text));
}
check.equal(nativeSync('textSync', { text: ' { "a" : 1 } ' }), { a: 1, ...plain }, 'with a key');
check.equal(nativeSync('textSync', { text: '{"errMsg":"x:fail why"}' }).errMsg,
  'invokeNativePlugin:fail why', 'a failure');
check.done();
