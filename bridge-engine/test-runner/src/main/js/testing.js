// Adds Jasmine's describe, it and expect to a program, and reports its tests to the host.
// The host runs this after jasmine.js and before the program's own code, and calls
// __footbridge_run_tests when the test file has run.

(() => {
  'use strict';

  const { jasmineRequire } = globalThis;
  const { invokeNativePlugin } = wx; // a test may put a spy in its place
  const jasmine = jasmineRequire.core(jasmineRequire);
  const env = jasmine.getEnv();

  // Jasmine writes "[object Object] thrown" of what is no error, and nothing of null.
  for (const { prototype } of [jasmine.Spec, jasmine.Suite]) {
    const { onException } = prototype;
    prototype.onException = function (thrown) {
      const { failedExpectations } = this.result;
      const before = failedExpectations.length;
      onException.call(this, asError(thrown));
      if (failedExpectations.length > before) {
        failedExpectations[failedExpectations.length - 1].message += causes(thrown);
      }
    };
  }

  const MOST_CAUSES = 5;

  function causes(thrown) {
    try {
      return causesOf(thrown, 0);
    } catch {
      return ''; // a getter of the test's that throws
    }
  }

  // Jasmine leaves out why an error was thrown: its cause, or the errors of an AggregateError.
  function causesOf(thrown, depth) {
    if (!(thrown instanceof Error) || depth === MOST_CAUSES) return '';
    const all = Array.isArray(thrown.errors) ? thrown.errors.slice(0, MOST_CAUSES) : [];
    if (Object.hasOwn(thrown, 'cause')) all.push(thrown.cause);
    return all
      .map((cause) => {
        const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : jasmine.pp(cause);
        return `\nCaused by: ${text}${causesOf(cause, depth + 1)}`;
      })
      .join('');
  }

  function asError(thrown) {
    const isObject = typeof thrown === 'object' && thrown !== null;
    if (typeof thrown === 'string' || (isObject && (thrown instanceof Error || thrown.message))) {
      return thrown;
    }
    return { jasmineMessage: jasmine.pp(thrown) + ' thrown' };
  }

  // Jasmine's own frames come first, and take more than the few that engines keep by default.
  Error.stackTraceLimit = 50;

  function send(type, data) {
    return invokeNativePlugin({ api_name: 'footbridge.test', sync: true, data: { type, ...data } });
  }

  function failures(result) {
    return result.failedExpectations.map(({ message, stack, matcherName, expected, actual }) => ({
      message: `${message}`,
      stack: `${stack || ''}`,
      // For what no matcher found, such as an exception, there is neither.
      expected: matcherName ? jasmine.pp(expected) : null,
      actual: matcherName ? jasmine.pp(actual) : null,
    }));
  }

  function specsIn(suite) {
    return suite.children.flatMap((child) => (child.children ? specsIn(child) : [child]));
  }

  // Jasmine does not tell when these run, so what they do would count for the test that ran last.
  const { afterAll } = env;
  env.afterAll = (run, ...rest) => {
    function reported(...args) {
      send('afterAll', {});
      return run.apply(this, args);
    }
    // Jasmine passes `done` to functions with a parameter only, and checks the type.
    const given = typeof run === 'function'
      ? Object.defineProperty(reported, 'length', { value: run.length }) : run;
    return afterAll.call(env, given, ...rest);
  };

  Object.assign(globalThis, jasmineRequire.interface(jasmine, env), { jasmine });

  // Where tests and suites are defined, by their ids: the stacks there.
  const places = new Map();
  for (const name of ['describe', 'fdescribe', 'fit', 'it', 'xdescribe', 'xit']) {
    const define = globalThis[name];
    globalThis[name] = (...args) => {
      const limit = Error.stackTraceLimit;
      Error.stackTraceLimit = 2; // this function and its caller; a stack takes time
      const { stack } = new Error();
      Error.stackTraceLimit = limit;
      const defined = define(...args);
      if (defined) places.set(defined.id, `${stack}`);
      return defined;
    };
  }

  delete globalThis.jsApiReporter;
  env.addReporter({
    specStarted({ id }) {
      send('started', { id });
    },
    specDone({ id, status, pendingReason, ...result }) {
      send('done', { id, status, reason: pendingReason || '', failures: failures(result) });
    },
    suiteStarted({ id, fullName }) {
      send('suiteStarted', { id, name: fullName, stack: places.get(id) });
    },
    suiteDone({ id, fullName, ...result }) {
      send('suiteDone', { id, name: fullName, failures: failures(result) });
    },
    jasmineDone({ incompleteReason, ...result }) {
      send('end', { reason: incompleteReason || '', failures: failures(result) });
    },
  });

  Object.defineProperty(globalThis, '__footbridge_run_tests', {
    value() {
      const specs = specsIn(env.topSuite()).map((spec) => ({
        id: spec.id,
        name: spec.description,
        suite: spec.getFullName().slice(0, -spec.description.length).trim(),
        stack: places.get(spec.id),
      }));
      const wanted = new Set(send('defined', { specs }).wanted);
      env.configure({ random: false, specFilter: ({ id }) => wanted.has(id) });
      env.execute();
    },
  });
})();
