// The assertions of the cases. They report to the kit only through the console, so that they depend
// on the tested code as little as possible.
const check = (() => {
  const { info } = console;
  const { stringify } = JSON;
  let steps = [];

  const same = (a, b) => {
    if (Object.is(a, b)) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length
      && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
  };
  const shown = (value) => {
    try {
      return value instanceof Error ? String(value) : stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const fail = (text) => info(`kit:${text}`);

  return {
    fail,
    ok(condition, what) {
      if (condition !== true) fail(`${what}: expected true, but was ${shown(condition)}`);
    },
    equal(actual, expected, what = '') {
      if (!same(actual, expected)) {
        fail(`${what}: expected ${shown(expected)}, but was ${shown(actual)}`);
      }
    },
    matches(text, pattern, what = '') {
      if (typeof text !== 'string' || !pattern.test(text)) {
        fail(`${what}: expected ${pattern}, but was ${shown(text)}`);
      }
    },
    step(name) {
      steps.push(name);
    },
    // Compares the steps since the last comparison.
    steps(expected, what = 'steps') {
      const taken = steps;
      steps = [];
      this.equal(taken, expected, what);
    },
    done() {
      info('kit:done');
    },
  };
})();

// Calls an API and returns the result, also of a failure.
const native = (api_name, data) => new Promise((resolve) => {
  wx.invokeNativePlugin({ api_name, data, complete: resolve });
});
const nativeSync = (api_name, data) => wx.invokeNativePlugin({ api_name, data, sync: true });
