// Page() and Component(): what the program registers for each of its pages (rule W21).

/** What was registered, by the page's path. @type {SafeMap<string, Definition>} */
const definitions = safeMap();
/** The paths of the pages. @type {SafeMap<string, boolean>} */
const pagePaths = safeMap();
/** The page whose script runs; empty if none does. */
let loadingPage = '';

/** @param {any} options */
function Page(options) {
  requireOptions('Page', options);
  const path = pageThatRuns();
  if (path === undefined) {
    throw new NativeError('Page was called when no page was being loaded: call it while the'
      + " page's own script runs");
  }
  register(path, options, false);
}

/** @param {any} options */
function Component(options) {
  requireOptions('Component', options);
  const path = pageThatRuns();
  // Components of pages come with the view; here their scripts only have to run.
  if (path !== undefined && !isComponentScript(path)) register(path, options, true);
  return undefined;
}

/**
 * @param {string} path
 * @param {any} options
 * @param {boolean} isComponent
 */
function register(path, options, isComponent) {
  if (definitions.has(path)) {
    warn(path + ': a page is registered once, and the first call of Page or Component counts');
    return;
  }
  definitions.set(path, definitionOf(options, isComponent));
}

/** Returns the path of the page whose script runs: the innermost one, if it requires another's. */
function pageThatRuns() {
  for (let i = running.length - 1; i >= 0; i--) {
    const path = withoutEnding(running[i].path);
    if (pagePaths.has(path)) return path;
  }
  return loadingPage === '' ? undefined : loadingPage;
}

/** @param {string} path */
function withoutEnding(path) {
  const ending = stringSlice(path, -3);
  return ending === '.js' || ending === '.ts' ? stringSlice(path, 0, -3) : path;
}

/**
 * Returns whether the module that runs is the script of a component that the page uses.
 * @param {string} page
 */
function isComponentScript(page) {
  if (running.length === 0) return false;
  const path = withoutEnding(running[running.length - 1].path);
  if (path === page) return false;
  const used = own(own(config.pageConfigs, page) ?? {}, 'usingComponents') ?? {};
  const names = ownKeys(used);
  for (let i = 0; i < names.length; i++) {
    const target = used[names[i]];
    if (typeof target === 'string' && isTail(withoutDots(target), path)) return true;
  }
  return false;
}

/** @param {string} path */
function withoutDots(path) {
  let from = 0;
  while (from < path.length && (path[from] === '.' || path[from] === '/')) from++;
  return stringSlice(path, from);
}

/**
 * @param {string} tail
 * @param {string} path
 */
function isTail(tail, path) {
  return path === tail || stringSlice(path, -tail.length - 1) === '/' + tail
    || stringSlice(path, -tail.length - 7) === '/' + tail + '/index';
}

/**
 * Runs a page's script, unless it ran.
 * @param {string} path
 * @param {(reason?: string) => void} then gets why the page cannot be opened, if it cannot
 */
function preparePage(path, then) {
  if (definitions.has(path)) {
    then();
    return;
  }
  request('load', { page: path }, (answer) => {
    const error = own(answer, 'error');
    if (error !== undefined) {
      if (own(error, 'reported') !== true) reportError(moduleError(error.message));
      then('page "' + path + '" cannot be loaded: ' + error.message);
    } else {
      const json = own(answer, 'config');
      if (json !== undefined) define(config.pageConfigs, path, json);
      then(runScript(path, own(answer, 'path') ?? path + '.js'));
    }
  });
}

/**
 * Runs the script of a page, or of a component.
 * @param {string} path of the page
 * @param {string} module
 * @returns {string | undefined} why the page cannot be opened
 */
function runScript(path, module) {
  let failure;
  loadingPage = path;
  try {
    load(module);
  } catch (error) {
    failure = describeUncaught(error).message;
    reportError(error);
  } finally {
    loadingPage = '';
  }
  if (definitions.has(path)) return undefined;
  if (failure !== undefined) return 'page "' + path + '" cannot be loaded: ' + failure;
  const reason = 'page "' + path + '" is not defined: its script ' + module
    + ' calls neither Page nor Component';
  reportError(moduleError(reason));
  return reason;
}
