// App() and getApp(), the part that a program without pages needs.

/** @type {any} */
let app;
let launchOptionsText = '{}';

/** @param {unknown} options */
function setLaunchOptions(options) {
  launchOptionsText = jsonStringify(options);
}

/** Returns how the program was launched: a copy, which the program may change. */
function getLaunchOptionsSync() {
  return jsonParse(launchOptionsText);
}

/** @param {any} options */
function App(options) {
  if (typeof options !== 'object' || options === null) {
    throw new NativeTypeError('App takes an object, but was given ' + kindOf(options));
  }
  if (app !== undefined) throw new NativeError('App was called before: a program has one app');
  app = options;
  const { onError: hook } = options;
  if (typeof hook === 'function') {
    onError((error) => { apply(hook, app, [error]); });
  }
  nextTick(() => {
    if (typeof app.onLaunch === 'function') app.onLaunch(getLaunchOptionsSync());
    if (typeof app.onShow === 'function') app.onShow(getLaunchOptionsSync());
  });
}

function getApp() {
  return app;
}
