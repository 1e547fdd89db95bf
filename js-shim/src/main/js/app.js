// App() and getApp(), as far as a program without pages needs them.

/** @type {any} */
let app;

/** @param {any} options */
function App(options) {
  if (typeof options !== 'object' || options === null) {
    throw new NativeTypeError(`App takes an object, but was given ${kindOf(options)}`);
  }
  if (app !== undefined) throw new NativeError('App was called before: a program has one app');
  app = options;
  const { onError: hook } = options;
  if (typeof hook === 'function') {
    onError((error) => { apply(hook, app, [error]); });
  }
  nextTick(() => {
    const launch = {};
    if (typeof app.onLaunch === 'function') app.onLaunch(launch);
    if (typeof app.onShow === 'function') app.onShow(launch);
  });
}

function getApp() {
  return app;
}
