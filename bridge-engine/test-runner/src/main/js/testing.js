// Adds Jasmine's describe, it and expect to a program, and reports its tests to the host.
// The host runs this after jasmine.js and before the program's own code. What decides about a test
// is in this closure and uses only syntax and what was captured here: the program may replace every
// built-in, and gets no object of Jasmine's that it could change.

(() => {
  'use strict';

  const { apply, defineProperty, getPrototypeOf, ownKeys } = Reflect;
  const { freeze, hasOwn, setPrototypeOf } = Object;
  const { toString: toText } = Object.prototype;
  const { apply: applyMethod } = Function.prototype;
  const { then } = Promise.prototype;
  const { get: getWeak, set: setWeak } = WeakMap.prototype;
  const { isArray } = Array;
  const NativeError = Error;
  const NativePromise = Promise;
  const NativeString = String;
  const NativeTypeError = TypeError;

  const { jasmineRequire } = globalThis;
  const { invokeNativePlugin } = wx; // a test may put a spy in its place
  const core = jasmineRequire.core(jasmineRequire);
  const env = core.getEnv();
  const functions = jasmineRequire.interface(core, env);
  delete globalThis.jasmineRequire;

  const { token } = call({ __proto__: null, type: 'hello' });

  /**
   * A test as its own function saw it.
   * @typedef {object} Test
   * @property {string} name
   * @property {string} suite
   * @property {string} id Jasmine's
   * @property {boolean} ran whether its function ran to its end
   * @property {boolean} isDone whether it was reported
   * @property {unknown} pending what `pending` threw for it
   * @property {string[]} noted its failures, at once when they happened
   */

  const tests = list();
  const testsById = { __proto__: null };
  const stacksOfSuites = { __proto__: null }; // where they are defined, by their ids
  const owners = new WeakMap(); // the tests of expectations
  const outside = list(); // failures that are no test's
  let reportedOutside = 0;
  let suite = ''; // the full name of the suite that is being defined
  let current; // the test that runs

  // Data for the host: neither JSON nor an assignment looks at prototypes that the program has.
  function list() {
    return setPrototypeOf([], null);
  }

  function add(to, value) {
    to[to.length] = value;
  }

  function call(data) {
    return invokeNativePlugin({
      __proto__: null, api_name: 'footbridge.test', sync: true, data,
    });
  }

  function send(type, data) {
    return call({ ...data, __proto__: null, token, type });
  }

  /** Returns what `read` does, as text; `otherwise` if the program makes that impossible. */
  function textOf(read, otherwise) {
    try {
      return NativeString(read());
    } catch {
      return otherwise;
    }
  }

  // ---- What Jasmine finds

  // Jasmine writes "[object Object] thrown" of what is no error, and nothing of null.
  for (const { prototype } of [core.Spec, core.Suite]) {
    const { onException } = prototype;
    prototype.onException = function (thrown) {
      const { failedExpectations } = this.result;
      const before = failedExpectations.length;
      apply(onException, this, [asError(thrown)]);
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
    if (!(thrown instanceof NativeError) || depth === MOST_CAUSES) return '';
    const all = list();
    if (isArray(thrown.errors)) {
      for (let i = 0; i < thrown.errors.length && i < MOST_CAUSES; i++) add(all, thrown.errors[i]);
    }
    if (hasOwn(thrown, 'cause')) add(all, thrown.cause);
    let text = '';
    for (let i = 0; i < all.length; i++) {
      const cause = all[i];
      text += '\nCaused by: '
        + (cause instanceof NativeError ? cause.name + ': ' + cause.message : core.pp(cause))
        + causesOf(cause, depth + 1);
    }
    return text;
  }

  /** Returns something that Jasmine can show whatever its `toString` does. */
  function asError(thrown) {
    try {
      NativeString(thrown);
      const isObject = typeof thrown === 'object' && thrown !== null;
      if (typeof thrown === 'string'
          || (isObject && (thrown instanceof NativeError || thrown.message))) {
        NativeString(thrown.name + thrown.message + thrown.stack);
        return thrown;
      }
    } catch {
      // as below
    }
    return { jasmineMessage: textOf(() => core.pp(thrown), 'a value that cannot be shown') + ' thrown' };
  }

  // Jasmine's own frames come first, and take more than the few that engines keep by default.
  Error.stackTraceLimit = 50;

  function failuresIn(expectations) {
    const failures = list();
    for (let i = 0; i < expectations.length; i++) {
      const each = expectations[i];
      // For what no matcher found, such as an exception, there is neither.
      const { matcherName } = each;
      add(failures, {
        __proto__: null,
        message: textOf(() => each.message, 'a failure whose message cannot be read'),
        stack: textOf(() => each.stack || '', ''),
        expected: matcherName ? textOf(() => core.pp(each.expected), 'a value that cannot be shown') : null,
        actual: matcherName ? textOf(() => core.pp(each.actual), 'a value that cannot be shown') : null,
      });
    }
    return failures;
  }

  /** Adds the failures that were noted, but did not reach Jasmine's report. */
  function addLost(failures, noted, reported) {
    for (let i = reported; i < noted.length; i++) {
      add(failures, { __proto__: null, message: 'a failure is not in the report: ' + noted[i], stack: '' });
    }
    return failures;
  }

  function note(test, text) {
    if (test === undefined) add(outside, text);
    else if (test.isDone) add(outside, text + ', in \'' + test.name + '\', which had ended');
    else add(test.noted, text);
  }

  function noteThrown(test, thrown) {
    const isPending = test !== undefined && test.pending !== undefined && thrown === test.pending;
    if (!isPending && !(thrown instanceof core.errors.ExpectationFailed)) {
      note(test, textOf(() => thrown, 'a value that cannot be shown'));
    }
  }

  // Jasmine's own version uses call, apply and more, which the program can replace.
  core.Expector.prototype.compare = function (name, factory, given) {
    this.matcherName = name;
    this.expected = [];
    this.args = [];
    push(this.args, this.actual);
    for (let i = 0; i < given.length; i++) {
      push(this.expected, given[i]);
      push(this.args, given[i]);
    }
    const matcher = factory(this.matchersUtil, this.customEqualityTesters);
    fixApply(matcher.compare);
    fixApply(matcher.negativeCompare);
    const result = apply(comparison(this.filters, matcher) || matcher.compare, null, this.args);
    const test = ownerOf(this);
    const judge = (found) => { if (!found.pass) note(test, 'expect(...).' + name); };
    if (!isSettled(result, judge, () => {})) judge(result);
    return result;
  };

  /** Calls back when a promise is settled; returns false for what is no promise of the language. */
  function isSettled(promise, fulfilled, rejected) {
    try {
      apply(then, promise, [fulfilled, rejected]);
      return true;
    } catch {
      return false;
    }
  }

  function isError(value) {
    return value instanceof NativeError || apply(toText, value, []) === '[object Error]';
  }

  function push(array, value) {
    defineProperty(array, array.length, {
      __proto__: null, value, writable: true, enumerable: true, configurable: true,
    });
  }

  function fixApply(comparing) {
    if (typeof comparing === 'function') {
      defineProperty(comparing, 'apply', { __proto__: null, value: applyMethod });
    }
  }

  function comparison({ filter_: filter, prev_: before }, matcher) {
    return (before && comparison(before, matcher))
      || (filter && filter.selectComparisonFunc && filter.selectComparisonFunc(matcher));
  }

  function ownerOf(expector) {
    for (let each = expector; each !== null; each = getPrototypeOf(each)) {
      const test = apply(getWeak, owners, [each]);
      if (test !== undefined) return test;
    }
    return undefined;
  }

  // ---- What the program calls

  /** Returns the program's function for Jasmine, watched: Jasmine looks at its length. */
  function watched(run, testOf, begin) {
    if (typeof run !== 'function') return run;
    return defineLength(function (done) {
      const test = testOf();
      begin();
      const end = () => { if (test !== undefined) test.ran = true; };
      let result;
      try {
        result = apply(run, this, run.length === 0 ? [] : [watchedDone(done, test, end)]);
      } catch (thrown) {
        noteThrown(test, thrown);
        throw thrown;
      }
      const fulfilled = run.length === 0 ? end : () => {};
      if (isSettled(result, fulfilled, (thrown) => { noteThrown(test, thrown); })
          || run.length > 0) return result;
      const later = result ? result.then : undefined;
      if (typeof later !== 'function') {
        end();
        return undefined;
      }
      return new NativePromise((resolve, reject) => {
        apply(later, result, [
          (value) => { end(); resolve(value); },
          (thrown) => { noteThrown(test, thrown); reject(thrown); },
        ]);
      });
    }, run.length);
  }

  function watchedDone(done, test, end) {
    let isOver = false;
    const watchedOne = (error) => {
      if (!isOver && isError(error)) noteThrown(test, error);
      isOver = true;
      end();
      return done(error);
    };
    watchedOne.fail = (error) => {
      note(test, textOf(() => error, 'done.fail'));
      isOver = true;
      end();
      return done.fail(error);
    };
    return watchedOne;
  }

  // Where it is defined; this function and its caller are two frames. A stack takes time.
  function stackOfDefinition() {
    const limit = NativeError.stackTraceLimit;
    NativeError.stackTraceLimit = 3;
    const { stack } = new NativeError();
    NativeError.stackTraceLimit = limit;
    return typeof stack === 'string' ? stack : '';
  }

  function defineLength(run, value) {
    defineProperty(run, 'length', { __proto__: null, value });
    return run;
  }

  /** Returns what the program may know of a test or a suite. */
  function view(defined, description, fullName) {
    return freeze({ id: defined.id, description, getFullName: () => fullName });
  }

  function definer(name) {
    return function (description, run, timeout) {
      const test = {
        __proto__: null, name: NativeString(description || ''), suite, id: '', stack: '', ran: false, isDone: false,
        pending: undefined, noted: list(),
      };
      const defined = arguments.length < 2 ? env[name](description)
        : env[name](description, watched(run, () => test, () => {}), timeout);
      test.id = defined.id;
      test.stack = stackOfDefinition();
      testsById[test.id] = test;
      add(tests, test);
      return view(defined, test.name, suite === '' ? test.name : suite + ' ' + test.name);
    };
  }

  function suiteDefiner(name) {
    return function (description, run) {
      const outer = suite;
      const own = NativeString(description);
      const full = outer === '' ? own : outer + ' ' + own;
      let begun = false;
      const inside = typeof run !== 'function' ? run : defineLength(() => {
        begun = true;
        suite = full;
        try {
          apply(run, view({}, own, full), []);
        } finally {
          suite = outer;
        }
      }, run.length);
      const defined = env[name](description, inside);
      stacksOfSuites[defined.id] = stackOfDefinition();
      if (!begun) note(undefined, 'the function of \'' + full + '\' was not called');
      return view(defined, own, full);
    };
  }

  function hook(name, begin) {
    return (run, timeout) => env[name](watched(run, () => current, begin), timeout);
  }

  for (const name of ['fit', 'it', 'xit']) functions[name] = definer(name);
  for (const name of ['describe', 'fdescribe', 'xdescribe']) functions[name] = suiteDefiner(name);
  for (const name of ['afterEach', 'beforeAll', 'beforeEach']) functions[name] = hook(name, () => {});
  // Jasmine does not tell when these run, so what they do would count for the test that ran last.
  functions.afterAll = hook('afterAll', () => { send('afterAll'); });

  for (const name of ['expect', 'expectAsync']) {
    functions[name] = (actual) => {
      const expectation = env[name](actual);
      if (current !== undefined) apply(setWeak, owners, [expectation.expector, current]);
      return expectation;
    };
  }

  functions.fail = (error) => {
    env.fail(error);
    note(current, textOf(() => error, 'fail'));
  };

  functions.pending = (message) => {
    try {
      env.pending(message);
    } catch (thrown) {
      if (current !== undefined) current.pending = thrown;
      throw thrown;
    }
  };

  const coreMatchers = getPrototypeOf(core.Expectation.factory({}));
  const asyncMatchers = getPrototypeOf(core.Expectation.asyncFactory({}));

  function adder(name, matchers) {
    return (added) => {
      for (const matcher in added) {
        if (matcher in matchers) {
          throw new NativeTypeError(
            'jasmine.' + name + ': \'' + matcher + '\' is a matcher of Jasmine\'s; choose another name');
        }
      }
      env[name](added);
    };
  }

  const own = { ...functions };
  delete own.jsApiReporter;
  delete own.jasmine; // all of it: tested code gets a part
  const environment = { ...own };

  // The documented parts of Jasmine; the others could change what it reports.
  const jasmine = {
    addAsyncMatchers: adder('addAsyncMatchers', asyncMatchers),
    addMatchers: adder('addMatchers', coreMatchers),
    getEnv: () => environment,
  };
  for (const name of [
    'addCustomEqualityTester', 'addCustomObjectFormatter', 'addSpyStrategy', 'any', 'anything',
    'arrayContaining', 'arrayWithExactContents', 'clock', 'createSpy', 'createSpyObj', 'empty',
    'falsy', 'isSpy', 'mapContaining', 'notEmpty', 'objectContaining', 'pp', 'setContaining',
    'setDefaultSpyStrategy', 'stringMatching', 'truthy',
  ]) jasmine[name] = (...args) => apply(core[name], core, args);
  for (const name of [
    'DEFAULT_TIMEOUT_INTERVAL', 'MAX_PRETTY_PRINT_ARRAY_LENGTH', 'MAX_PRETTY_PRINT_CHARS',
    'MAX_PRETTY_PRINT_DEPTH',
  ]) {
    defineProperty(jasmine, name, {
      __proto__: null, enumerable: true, get: () => core[name], set: (value) => { core[name] = value; },
    });
  }
  jasmine.version = core.version;

  for (const name of ownKeys(jasmine)) environment[name] = jasmine[name];
  environment.allowRespy = (allow) => { env.allowRespy(allow); };
  environment.configuration = () => env.configuration();
  environment.configure = ({ failFast, failSpecWithNoExpectations, oneFailurePerSpec }) => {
    const given = {};
    if (failFast !== undefined) given.failFast = failFast;
    if (failSpecWithNoExpectations !== undefined) {
      given.failSpecWithNoExpectations = failSpecWithNoExpectations;
    }
    if (oneFailurePerSpec !== undefined) given.oneFailurePerSpec = oneFailurePerSpec;
    env.configure(given);
  };
  for (const name of ['addReporter', 'clearReporters', 'execute', 'provideFallbackReporter']) {
    environment[name] = () => {
      throw new NativeTypeError(
        'getEnv().' + name + ' is not available: footbridge test runs and reports the tests');
    };
  }
  own.jasmine = freeze(jasmine);
  freeze(environment);
  freeze(coreMatchers);
  freeze(asyncMatchers);
  for (const name of ownKeys(core)) {
    const { prototype } = typeof core[name] === 'function' ? core[name] : {};
    if (prototype) freeze(prototype);
  }
  for (const name of ownKeys(own)) freeze(own[name]);

  // ---- What the host calls

  env.addReporter({
    specStarted({ id }) {
      current = testsById[id];
      send('started', { __proto__: null, id });
    },
    specDone({ id, status, pendingReason, failedExpectations }) {
      const test = testsById[id];
      const failures = failuresIn(failedExpectations);
      send('done', {
        __proto__: null,
        id,
        status,
        reason: pendingReason || '',
        ran: test !== undefined && test.ran,
        failures: test === undefined ? failures : addLost(failures, test.noted, failures.length),
      });
      if (test !== undefined) test.isDone = true;
      current = undefined;
    },
    suiteStarted({ id, fullName }) {
      send('suiteStarted', { __proto__: null, id, name: fullName, stack: stacksOfSuites[id] });
    },
    suiteDone({ id, fullName, failedExpectations }) {
      const failures = failuresIn(failedExpectations);
      reportedOutside += failures.length;
      send('suiteDone', { __proto__: null, id, name: fullName, failures });
    },
    jasmineDone({ incompleteReason, failedExpectations }) {
      const failures = failuresIn(failedExpectations);
      reportedOutside += failures.length;
      addLost(failures, outside, reportedOutside);
      send('end', { __proto__: null, reason: incompleteReason || '', failures });
    },
  });

  // Without these, there are no results; with others of the program's, its tests cannot call ours.
  const needed = { __proto__: null };
  for (const name of [
    'afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'expectAsync',
    'fdescribe', 'fit', 'it', 'jasmine', 'xdescribe', 'xit',
  ]) needed[name] = true;
  const names = setPrototypeOf(ownKeys(own), null);

  function refuse(name) {
    if (needed[name]) {
      throw new NativeTypeError('the program defines \'' + name + '\', which its tests need; rename it');
    }
    send('taken', { __proto__: null, name });
  }

  function expose() {
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      if (hasOwn(globalThis, name)) refuse(name);
      else {
        defineProperty(globalThis, name, {
          __proto__: null,
          enumerable: true,
          configurable: false,
          get: () => own[name],
          set: () => {
            throw new NativeTypeError('\'' + name + '\' is a function of the tests, and cannot be replaced');
          },
        });
      }
    }
  }

  /** Refuses names that the program declares with let, const or class: it hides ours with them. */
  function check(seen) {
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      if (seen[name] !== own[name] && !hasOwnOther(name)) refuse(name);
    }
  }

  function hasOwnOther(name) {
    return globalThis[name] !== own[name]; // told by expose
  }

  function runTests() {
    const specs = list();
    for (let i = 0; i < tests.length; i++) {
      const { id, name, suite: of, stack } = tests[i];
      add(specs, { __proto__: null, id, name, suite: of, stack });
    }
    const { wanted } = send('defined', { __proto__: null, specs });
    const isWanted = { __proto__: null };
    for (let i = 0; i < wanted.length; i++) isWanted[wanted[i]] = true;
    env.configure({ random: false, specFilter: ({ id }) => isWanted[id] === true });
    env.execute();
  }

  // Not for the program, which does not know the token.
  defineProperty(globalThis, '__footbridge_tests', {
    __proto__: null,
    value(given, step, seen) {
      if (given !== token) throw new NativeTypeError('the host runs the tests');
      if (step === 'expose') expose();
      else if (step === 'check') check(seen);
      else runTests();
    },
  });
})();
