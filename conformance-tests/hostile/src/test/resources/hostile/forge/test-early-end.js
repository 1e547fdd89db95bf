// Ends the run of its tests before the one that fails
// Run by: test
// Truth: exit 1
const env = jasmine.getEnv();
it('first', () => {
  for (const name of ['execute', 'clearReporters', 'clearResourcesForRunnable', 'throwOnExpectationFailure', 'pending']) {
    try { env[name](); } catch (e) {}
  }
  setTimeout = setInterval = queueMicrotask = () => {};
});
it('fails', () => { expect(1).toBe(2); });
