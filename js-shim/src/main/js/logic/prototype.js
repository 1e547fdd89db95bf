// The methods that every page has.

/** An observer of what only a view has. */
function stubObserver() {
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe() {},
    disconnect() {},
  };
  return observer;
}

const pageMethods = {
  /**
   * @param {any} changes
   * @param {Function} [callback]
   */
  setData(changes, callback) { setData(stateOf(this), changes, callback); },
  /** @param {Function} [callback] */
  groupSetData(callback) {
    if (typeof callback === 'function') apply(callback, this, []);
  },
  getOpenerEventChannel() { return stateOf(this).channel; },
  getPageId() { return 'pageId:' + stateOf(this).id; },
  /** @param {object} behavior */
  hasBehavior(behavior) { return stateOf(this).definition.behaviors.has(behavior); },
  createSelectorQuery() { return selectorQuery(); },
  createIntersectionObserver: stubObserver,
  createMediaQueryObserver: stubObserver,
  selectComponent() { return null; },
  selectAllComponents() { return []; },
  selectOwnerComponent() { return null; },
  getRelationNodes() { return []; },
  getTabBar() { return customTabBarOf(stateOf(this)); },
  getAppBar() { return null; },
  triggerEvent() {},
  /**
   * @param {string} selector
   * @param {unknown} frames
   * @param {number} duration
   * @param {Function} [callback]
   */
  animate(selector, frames, duration, callback) { callLater(callback); },
  /**
   * @param {string} selector
   * @param {unknown} options
   * @param {Function} [callback]
   */
  clearAnimation(selector, options, callback) {
    callLater(typeof options === 'function' ? options : callback);
  },
  setInitialRenderingCache() {},
  setUpdatePerformanceListener() {},
  setPassiveEvent() {},
  applyAnimatedStyle() {},
  clearAnimatedStyle() {},
};

/** @param {unknown} callback */
function callLater(callback) {
  if (typeof callback === 'function') nextTick(callback);
}

/** What pages inherit: the methods, which `for...in` does not list. */
const pagePrototype = {};
{
  const names = ownKeys(pageMethods);
  for (let i = 0; i < names.length; i++) {
    define(pagePrototype, names[i], /** @type {any} */ (pageMethods)[names[i]], false);
  }
}
for (let i = 0; i < 2; i++) {
  // Relative to the page: here, a page and its component are the same.
  defineProperty(pagePrototype, ['router', 'pageRouter'][i], {
    __proto__: null,
    get() { return routerOf(stateOf(this)); },
    set(value) { define(this, ['router', 'pageRouter'][i], value); },
    enumerable: false,
    configurable: true,
  });
}
