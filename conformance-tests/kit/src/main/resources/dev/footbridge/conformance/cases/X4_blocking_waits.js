/*
 * rule: X4
 * title: a program cannot make its thread wait
 */
if (typeof SharedArrayBuffer === 'function' && typeof Atomics === 'object') {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  try {
    Atomics.wait(cell, 0, 0, 60000);
    check.fail('Atomics.wait waited');
  } catch (e) {
    check.ok(e instanceof TypeError, `Atomics.wait throws a TypeError: ${e}`);
  }
}
check.done();
