/*
 * rule: X8
 * title: import compiles no data URL
 * needs: import-refuses-data
 */
(async () => {
  for (const url of ['data:text/javascript,1', 'data:text/javascript;base64,MQ==']) {
    try {
      await import(url);
      check.fail(`${url} ran`);
    } catch {
      // as it should
    }
  }
  check.done();
})();
