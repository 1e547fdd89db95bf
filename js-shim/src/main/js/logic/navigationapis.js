// wx.navigateTo and the others that change the page stack.

/** The channels of navigations, by the number of the call. @type {SafeMap<number, {opener: any, opened: any}>} */
const channelsOfCalls = safeMap();
const NAVIGATIONS = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'];

for (let i = 0; i < NAVIGATIONS.length; i++) {
  answers.set(NAVIGATIONS[i], (params, call) => {
    const channels = channelsOfCalls.get(call.id);
    channelsOfCalls.delete(call.id);
    const refusal = refusalOfParameter(params, 'url', 'String');
    if (refusal !== undefined) {
      refuse(call, refusal);
      return;
    }
    const target = readUrl(params.url, topPage()?.path ?? '');
    navigate(call.name, target, channels?.opened, (reason) => {
      if (reason === undefined) succeed(call);
      else refuse(call, reason);
    });
  });
}

answers.set('navigateBack', (params, call) => {
  const delta = own(params, 'delta');
  const isCount = typeof delta === 'number' && delta >= 1;
  navigateBack(isCount ? floor(delta) : 1, (reason) => {
    if (reason === undefined) succeed(call);
    else refuse(call, reason);
  });
});

/**
 * Lets wx.navigateTo take `events` and give an event channel, which no message can carry.
 */
function wrapNavigateTo() {
  const { navigateTo } = wx;
  if (typeof navigateTo !== 'function') return;
  define(wx, 'navigateTo', (/** @type {any} */ options) => {
    if (typeof options !== 'object' || options === null || isArray(options)) return navigateTo(options);
    /** @type {any} */
    let copy;
    let events;
    try {
      copy = { __proto__: null, ...options };
      events = options.events;
    } catch {
      return navigateTo(options); // which refuses it
    }
    delete copy.events;
    return callNavigateTo(navigateTo, copy, createChannels(events));
  });
}

/**
 * @param {Function} navigateTo
 * @param {any} options
 * @param {{opener: any, opened: any}} channels
 */
function callNavigateTo(navigateTo, options, channels) {
  const success = own(options, 'success');
  const fail = own(options, 'fail');
  const complete = own(options, 'complete');
  let id = 0;
  const forgetChannels = () => { channelsOfCalls.delete(id); }; // a mock may have answered
  if (typeof success === 'function') {
    define(options, 'success', bareFunction((result) => {
      forgetChannels();
      success(withChannel(result, channels));
    }));
  }
  if (typeof fail === 'function') {
    define(options, 'fail', bareFunction((result) => {
      forgetChannels();
      fail(result);
    }));
  }
  if (typeof complete === 'function') {
    define(options, 'complete', bareFunction((result) => {
      forgetChannels();
      complete(result);
    }));
  }
  const promise = navigateTo(options);
  id = lastCallId();
  channelsOfCalls.set(id, channels);
  if (promise === undefined) return undefined;
  define(promise, 'constructor', undefined, false); // so that `then` asks nothing of the program
  return new NativePromise((resolvePromise, reject) => {
    promiseThen(promise, (/** @type {any} */ result) => {
      forgetChannels();
      resolvePromise(withChannel(result, channels));
    }, (/** @type {any} */ error) => {
      forgetChannels();
      reject(error);
    });
  });
}

/**
 * Returns a function that JSON asks for nothing that the program has.
 * @param {(result: any) => void} callback
 */
function bareFunction(callback) {
  return setPrototypeOf(callback, null);
}

/**
 * @param {any} result
 * @param {{opener: any}} channels
 */
function withChannel(result, channels) {
  define(result, 'eventChannel', channels.opener);
  return result;
}

/**
 * Returns the `router` of a page: navigation from where that page is.
 * @param {Instance} state
 */
function routerOf(state) {
  const router = {};
  for (let i = 0; i < NAVIGATIONS.length; i++) {
    const name = NAVIGATIONS[i];
    define(router, name, (/** @type {any} */ options) => {
      if (!isObject(options) || typeof options.url !== 'string') return wx[name](options);
      const { path, query } = readUrl(options.url, state.path);
      return wx[name]({ ...options, url: '/' + urlOf(path, query) });
    });
  }
  define(router, 'navigateBack', (/** @type {any} */ options) => wx.navigateBack(options));
  return router;
}
