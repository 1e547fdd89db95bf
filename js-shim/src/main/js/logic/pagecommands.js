// The driver's commands about pages: to open them, to look at them, to call them.

/** @param {Instance} state */
function summaryOf({ path, query }) {
  return { path, query: copyOf(query) };
}

/**
 * Returns the page that a URL of a test or of the command line names.
 * @param {unknown} url
 */
function targetOf(url) {
  if (typeof url === 'string' && url !== '') return readUrl(url, '');
  const { path, query } = getLaunchOptionsSync();
  const isGiven = typeof path === 'string' && path !== '';
  return isGiven ? { path, query: query ?? {} } : readUrl(config.entry, '');
}

/**
 * Waits for a navigation, until its page is ready.
 * @param {(then: (reason: string | undefined, page: Instance | undefined) => void) => void} start
 * @returns {Promise<Instance>}
 */
function pageOf(start) {
  return promiseOf((resolvePromise, reject) => {
    start((reason, page) => {
      if (reason !== undefined) reject(new NativeError(reason));
      else nextTick(() => { nextTick(() => { resolvePromise(page); }); }); // behind onReady
    });
  });
}

/**
 * Opens a page of a URL as a fresh entry; launches the program first, if it was not.
 * @param {unknown} url
 * @returns {Promise<Instance>}
 */
function openUrl(url) {
  const target = targetOf(url);
  if (!pagePaths.has(target.path)) throw noSuchPage(target.path);
  const type = isLaunched ? 'reLaunch' : 'appLaunch';
  launchApp(target);
  return pageOf((then) => { navigate(type, target, undefined, then); });
}

/** @param {string} path */
function noSuchPage(path) {
  const near = nearest(path, config.pages);
  return new NativeError('page "' + path + '" is not found: app.json does not list it'
    + (near === undefined ? '' : '; did you mean "' + near + '"?'));
}

commands.set('start', () => { launchApp({ path: targetOf('').path, query: {} }); });
commands.set('launch', (args) => {
  const target = targetOf(own(args, 'url'));
  if (pagePaths.has(target.path)) return mapped(openUrl(own(args, 'url')), summaryOf);
  launchApp(target);
  if (tellNotFound(target, true)) return undefined;
  throw noSuchPage(target.path);
});
commands.set('open', (args) => mapped(openUrl(own(args, 'url')), summaryOf));
commands.set('close', () => promiseOf((resolvePromise) => {
  enqueue((done) => {
    closePages();
    resolvePromise();
    done();
  });
}));
commands.set('stack', () => {
  const pages = emptyList();
  for (let i = 0; i < stack.length; i++) push(pages, summaryOf(stack[i]));
  return pages;
});
commands.set('current', (args) => summaryOf(pageFor(args)));
commands.set('data', (args) => dataAt(pageFor(args), own(args, 'path')));

/**
 * Returns a copy of data.
 * @param {Instance} state
 * @param {unknown} path if it is no text, all data
 */
function dataAt({ instance }, path) {
  return copyOf(typeof path === 'string' ? valueAt(instance.data, stepsOf(path)) : instance.data);
}

commands.set('setData', (args) => {
  const { instance } = pageFor(args);
  instance.setData(own(args, 'data'));
});
commands.set('callMethod', (args) => callMethod(
  pageFor(args), own(args, 'name'), own(args, 'args') ?? []));

/**
 * Calls a method of a page.
 * @param {Instance} state
 * @param {any} name
 * @param {unknown[]} args
 */
function callMethod(state, name, args) {
  const method = state.instance[name];
  if (typeof method !== 'function') throw noSuchMethod(state, name);
  return apply(method, state.instance, args);
}

commands.set('setDataCalls', (args) => setDataCallsOf(pageFor(args)));

/** @param {Instance} state */
function setDataCallsOf(state) {
  const calls = emptyList();
  state.setDataCalls.forEach(({ keys, size }) => { push(calls, { keys: copyOf(keys), size }); });
  return calls;
}

/**
 * @param {Instance} state
 * @param {unknown} name
 */
function noSuchMethod(state, name) {
  const names = emptyList();
  const keys = ownKeys(state.instance);
  for (let i = 0; i < keys.length; i++) {
    if (typeof keys[i] === 'string' && typeof state.instance[keys[i]] === 'function') push(names, keys[i]);
  }
  const near = typeof name === 'string' ? nearest(name, names) : undefined;
  return new NativeError("page '" + state.path + "' has no method '" + formatValue(name, 0) + "'"
    + (near === undefined ? '' : "; did you mean '" + near + "'?"));
}
