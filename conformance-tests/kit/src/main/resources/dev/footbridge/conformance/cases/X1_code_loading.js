/*
 * rule: X1
 * title: import finds no files and no modules
 */
(async () => {
  for (const name of ['fs', 'file:///etc/passwd', '/etc/passwd', './x.mjs', 'node:fs',
    'https://example.org/x.mjs']) {
    try {
      await import(name);
      check.fail(`${name} was imported`);
    } catch (e) {
      check.ok(!/root:|java\.|\.java\b/.test(String(e)), `${name}: ${e}`);
    }
  }
  check.done();
})();
