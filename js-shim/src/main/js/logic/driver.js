// The commands of a driver: the command line, a test, JUnit.

/**
 * What a command does; it returns a value or a promise, or throws.
 * @type {SafeMap<string, (args: any) => any>}
 */
const commands = safeMap();

/**
 * Runs a command of the host, and answers with what it returns.
 * @param {number} token
 * @param {string} command
 * @param {any} args
 */
function drive(token, command, args) {
  promiseThen(
    promiseOf((resolvePromise) => { resolvePromise(runCommand(command, args)); }),
    (/** @type {unknown} */ value) => { done(token, value); },
    (/** @type {unknown} */ error) => { tell('done', { token, error: describeUncaught(error) }); });
}

/**
 * @param {string} name
 * @param {any} args
 */
function runCommand(name, args) {
  const command = commands.get(name);
  if (command === undefined) {
    throw new NativeError("there is no command '" + name + "'; there are " + namesIn(commands));
  }
  return command(args);
}

/**
 * @param {number} token
 * @param {unknown} value
 */
function done(token, value) {
  let json;
  try {
    json = jsonStringify({ __proto__: null, token, value });
  } catch (error) {
    const { message } = describeUncaught(error);
    tell('done', { token, error: { message: 'the value cannot be sent: ' + message, stack: '' } });
    return;
  }
  gate.ask('done', json);
}

/** @param {SafeMap<string, any>} map */
function namesIn(map) {
  let text = '';
  map.forEach((value, name) => { text += (text === '' ? '' : ', ') + name; });
  return text;
}

/**
 * Returns a page that a command is for.
 * @param {any} args which may have `page`, an index in the stack
 * @returns {Instance}
 */
function pageFor(args) {
  const index = own(args, 'page');
  if (stack.length === 0) {
    throw new NativeError("no page is open: open one first, as with program.open('"
      + (config.pages.length > 0 ? config.pages[0] : 'pages/index/index') + "')");
  }
  if (typeof index !== 'number') return stack[stack.length - 1];
  if (index < 0 || index >= stack.length) {
    throw new NativeError('no page has the index ' + index + ': ' + stack.length + ' are open, from 0');
  }
  return stack[index];
}

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
 * Opens a page as a fresh entry.
 * @param {string} type
 * @param {{path: string, query: any}} target
 */
function openEntry(type, target) {
  return promiseOf((resolvePromise, reject) => {
    navigate(type, target, undefined, (reason) => {
      if (reason !== undefined) reject(new NativeError(reason));
      else nextTick(() => { resolvePromise(summaryOf(/** @type {Instance} */ (topPage()))); });
    });
  });
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
  launchApp(target);
  if (pagePaths.has(target.path)) return openEntry('appLaunch', target);
  if (tellNotFound(target, true)) return undefined;
  throw noSuchPage(target.path);
});
commands.set('open', (args) => {
  const target = targetOf(own(args, 'url'));
  if (!pagePaths.has(target.path)) throw noSuchPage(target.path);
  const type = isLaunched ? 'reLaunch' : 'appLaunch';
  launchApp(target);
  return openEntry(type, target);
});
commands.set('stack', () => {
  const pages = emptyList();
  for (let i = 0; i < stack.length; i++) push(pages, summaryOf(stack[i]));
  return pages;
});
commands.set('current', (args) => summaryOf(pageFor(args)));
commands.set('data', (args) => {
  const { instance } = pageFor(args);
  const path = own(args, 'path');
  return copyOf(typeof path === 'string' ? valueAt(instance.data, stepsOf(path)) : instance.data);
});
commands.set('setData', (args) => {
  const { instance } = pageFor(args);
  instance.setData(own(args, 'data'));
});
commands.set('callMethod', (args) => {
  const state = pageFor(args);
  const name = own(args, 'name');
  const method = state.instance[name];
  if (typeof method !== 'function') throw noSuchMethod(state, name);
  return apply(method, state.instance, own(args, 'args') ?? []);
});
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

commands.set('toasts', () => copyOf(toasts));
commands.set('modals', () => copyOf(modals));
commands.set('sheets', () => copyOf(sheets));
commands.set('loading', () => copyOf(loading));
commands.set('titles', () => copyOf(titles));
commands.set('tabBar', () => copyOf(tabBar));
commands.set('unanswered', () => {
  const open = emptyList();
  for (let i = 0; i < unanswered.length; i++) {
    const { call, entry } = unanswered[i];
    event('unanswered', { api: call.name });
    push(open, { api: call.name, ...entry });
  }
  return open;
});
commands.set('answer', (args) => {
  const api = own(args, 'api');
  if (api !== 'showModal' && api !== 'showActionSheet') {
    throw new NativeError("'" + formatValue(api, 0) + "' asks nothing that a test can answer: only"
      + ' showModal and showActionSheet do; answer other APIs with a mock');
  }
  return answerQuestion(api, own(args, 'result') ?? {});
});

commands.set('fire', (args) => {
  const given = own(args, 'name');
  const name = typeof given === 'string' && stringStartsWith(given, 'on') && !listenersOf.has(given)
    ? lowerFirst(stringSlice(given, 2)) : given;
  if (!listenersOf.has(name)) {
    /** @type {string[]} */
    const names = [];
    listenersOf.forEach((value, each) => { push(names, each); });
    const near = nearest(NativeString(given), names);
    throw new NativeError("there is no event '" + formatValue(given, 0) + "'"
      + (near === undefined ? '' : "; did you mean '" + near + "'?"));
  }
  const detail = own(args, 'detail');
  if (name === 'themeChange') callApp('onThemeChange', detail);
  fire(name, detail);
});

/** @param {string} text */
function lowerFirst(text) {
  const letter = stringSlice(text, 0, 1);
  const at = stringIndexOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ', letter);
  return letter === '' || at < 0 ? text
    : 'abcdefghijklmnopqrstuvwxyz'[at] + stringSlice(text, 1);
}

const PAGE_EVENTS = [
  'onAddToFavorites', 'onPageScroll', 'onPullDownRefresh', 'onReachBottom', 'onResize', 'onSaveExitState',
  'onShareAppMessage', 'onShareTimeline', 'onTabItemTap',
];
commands.set('pageEvent', (args) => {
  const name = own(args, 'name');
  const state = pageFor(args);
  let known = false;
  for (let i = 0; i < PAGE_EVENTS.length; i++) known = known || PAGE_EVENTS[i] === name;
  if (!known) {
    const near = nearest(NativeString(name), PAGE_EVENTS);
    throw new NativeError("a page has no event '" + formatValue(name, 0) + "'"
      + (near === undefined ? '' : "; did you mean '" + near + "'?"));
  }
  const detail = own(args, 'detail');
  return firePage(state, name, detail === undefined ? [] : [detail]);
});

/**
 * Calls one of a page's hooks as the person in front of the screen does.
 * @param {Instance} state
 * @param {string} name
 * @param {unknown[]} args
 * @returns {any} what the hook returns
 */
function firePage(state, name, args) {
  const hook = state.instance[name];
  if (typeof hook !== 'function') throw noSuchMethod(state, name);
  event('page', { hook: name, page: state.path });
  if (name === 'onPullDownRefresh') state.isRefreshing = true;
  return apply(hook, state.instance, args);
}

commands.set('tabTap', (args) => tapTab(own(args, 'index')));
commands.set('hide', () => { hideApp(); });
commands.set('show', (args) => { showApp(own(args, 'options') ?? {}); });

/** @param {unknown} index */
function tapTab(index) {
  const list = config.tabBar === null ? [] : config.tabBar.list;
  if (typeof index !== 'number' || index < 0 || index >= list.length) {
    throw new NativeError('the tab bar has no item ' + formatValue(index, 0) + ': it has '
      + list.length + (list.length === 0 ? '' : ', from 0'));
  }
  const { pagePath, text = '' } = list[index];
  return promiseOf((resolvePromise, reject) => {
    navigate('switchTab', { path: pagePath, query: {} }, undefined, (reason) => {
      if (reason !== undefined) {
        reject(new NativeError(reason));
        return;
      }
      const page = /** @type {Instance} */ (topPage());
      callHook(page, 'onTabItemTap', [{ index: NativeString(index), pagePath, text }]);
      nextTick(() => { resolvePromise(summaryOf(page)); });
    });
  });
}
