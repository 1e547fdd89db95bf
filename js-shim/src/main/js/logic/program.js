// App(), getApp(), and the start of the program (rules W20, W27, W45).

/** The app, once App was called. @type {any} */
let app;
/** What getApp({allowDefault: true}) returned before. @type {any} */
let defaultApp;
let isLaunched = false;
let isHidden = false;
let enterOptionsText = '';

/** @param {any} options */
function App(options) {
  requireOptions('App', options);
  if (app !== undefined) throw new NativeError('App was called before: a program has one app');
  app = options;
  if (defaultApp !== undefined) {
    // Who has the default keeps it: it becomes the app.
    const keys = ownKeys(options);
    for (let i = 0; i < keys.length; i++) {
      const descriptor = /** @type {PropertyDescriptor} */ (getOwnPropertyDescriptor(options, keys[i]));
      defineProperty(defaultApp, keys[i], { __proto__: null, ...descriptor });
    }
    setPrototypeOf(defaultApp, getPrototypeOf(options));
    app = defaultApp;
  }
  if (typeof app.onError === 'function') onError((text) => { callApp('onError', text); });
  if (typeof app.onUnhandledRejection === 'function') {
    onUnhandledRejection((/** @type {unknown} */ rejection) => {
      callApp('onUnhandledRejection', rejection);
    });
  }
}

/** @param {any} [options] */
function getApp(options) {
  if (app === undefined && isObject(options) && /** @type {any} */ (options).allowDefault) {
    defaultApp ??= {};
    return defaultApp;
  }
  return app;
}

/**
 * Calls a hook of the app, if it has it.
 * @param {string} name
 * @param {unknown} argument
 * @returns {boolean} whether it has it
 */
function callApp(name, argument) {
  try {
    if (app === undefined || typeof app[name] !== 'function') return false;
    event('app', { hook: name });
    apply(app[name], app, [argument]);
  } catch (error) {
    if (name === 'onError') throw error; // which the shim reports, without calling the hooks again
    reportError(error);
  }
  return true;
}

/**
 * Runs app.js, then the app's hooks; does nothing if the program was launched before.
 * @param {{path: string, query: any}} target
 */
function launchApp({ path, query }) {
  if (isLaunched) return;
  isLaunched = true;
  const options = { scene: 1001, referrerInfo: {}, ...getLaunchOptionsSync(), path, query };
  setLaunchOptions(options);
  setEnterOptions(options);
  if (config.app !== '') {
    try {
      load(config.app);
    } catch (error) {
      reportError(error);
    }
  }
  callApp('onLaunch', getLaunchOptionsSync());
  callApp('onShow', getLaunchOptionsSync());
  fire('appShow', getLaunchOptionsSync());
}

/** @param {unknown} options */
function setEnterOptions(options) {
  enterOptionsText = jsonStringify(options);
}

/** Returns how the program came to the foreground last. */
function getEnterOptionsSync() {
  return enterOptionsText === '' ? getLaunchOptionsSync() : jsonParse(enterOptionsText);
}

/** Sends the program to the background (rule W27). */
function hideApp() {
  if (isHidden) return;
  isHidden = true;
  const page = topPage();
  if (page !== undefined) hidePage(page);
  callApp('onHide', undefined);
  fire('appHide', undefined);
}

/**
 * Brings the program to the foreground.
 * @param {object} changes of the options that it was launched with
 */
function showApp(changes) {
  if (!isHidden) return;
  isHidden = false;
  setEnterOptions({ ...getLaunchOptionsSync(), ...changes });
  callApp('onShow', getEnterOptionsSync());
  fire('appShow', getEnterOptionsSync());
  const page = topPage();
  if (page !== undefined) showPage(page);
}

/**
 * Tells the program that the page it was opened with does not exist.
 * @param {{path: string, query: any}} target
 * @param {boolean} isEntryPage
 * @returns {boolean} whether the program listens
 */
function tellNotFound({ path, query }, isEntryPage) {
  event('notFound', { page: shortened(path) });
  const listens = hasListeners('pageNotFound');
  const detail = () => ({ path, query: copyOf(query), isEntryPage });
  const isTaken = callApp('onPageNotFound', detail());
  fire('pageNotFound', detail());
  return listens || isTaken;
}
