/*
 * rule: X8
 * title: import runs no data URL
 */
(async () => {
  // One of them that would run: a second one in a script trips an assertion of GraalJS's own.
  for (const url of [
    'data:text/javascript,globalThis.ran=1',
    'DATA:text/javascript,globalThis.ran=1',
    ' data:text/javascript,globalThis.ran=1',
    'data:application/json,{}',
  ]) {
    try {
      await import(url);
      check.fail(`${url} was imported`);
    } catch (e) {
      check.ok(e instanceof Error, `${url} is refused by an Error: ${e}`);
    }
  }
  check.equal(typeof ran, 'undefined', 'nothing ran');
  check.done();
})();
