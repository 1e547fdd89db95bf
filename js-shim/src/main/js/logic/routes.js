// What wx.onAppRouteDone and its kin are told (rule W47).

let lastRoute = 0;

/** Gives the events from now on another id. */
function beginRoute() {
  lastRoute++;
}

/**
 * Tells the listeners of an event of the page stack.
 * @param {string} name
 * @param {object} details
 */
function fireRoute(name, details) {
  if (!hasListeners(name)) return;
  fire(name, { ...details, routeEventId: 'route-' + lastRoute });
}

/**
 * Returns what listeners get of a navigation.
 * @param {string} openType
 * @param {string} path
 * @param {any} query
 * @param {number} webviewId
 */
function routeOf(openType, path, query, webviewId) {
  return {
    openType, path, query, webviewId, notFound: false, renderer: 'webview',
    page: { window: own(config.pageConfigs, path) ?? {} },
    timeStamp: now(),
  };
}
