// The global `program` of tests.

/** Defines `program`, in test mode only. */
function defineProgram() {
  define(root, 'program', {
    /** @param {string} url */
    open: (url) => pageFrom(runCommand('open', { url })),
    start: () => runCommand('start', {}),
    pageStack: () => runCommand('stack', {}),
    /** Returns the page on top. */
    currentPage: () => testPage(pageFor({})),
    toasts: () => runCommand('toasts', {}),
    modals: () => runCommand('modals', {}),
    actionSheets: () => runCommand('sheets', {}),
    loading: () => runCommand('loading', {}),
    titles: () => runCommand('titles', {}),
    tabBar: () => runCommand('tabBar', {}),
    unanswered: () => runCommand('unanswered', {}),
    /** @param {unknown} result */
    answerModal: (result) => runCommand('answer', { api: 'showModal', result }),
    /** @param {unknown} result */
    answerActionSheet: (result) => runCommand('answer', { api: 'showActionSheet', result }),
    /**
     * @param {string} name
     * @param {unknown} [detail]
     */
    fire: (name, detail) => runCommand('fire', { name, detail }),
    hide: () => runCommand('hide', {}),
    /** @param {unknown} [options] */
    show: (options) => runCommand('show', { options }),
    /** @param {number} index */
    tapTab: (index) => pageFrom(runCommand('tabTap', { index })),
    back: () => promiseOf((resolvePromise, reject) => {
      navigateBack(1, (reason) => {
        if (reason !== undefined) reject(new NativeError(reason));
        else nextTick(() => { resolvePromise(testPage(pageFor({}))); });
      });
    }),
  }, false);
}

/** @param {any} opened a promise */
function pageFrom(opened) {
  return promiseOf((resolvePromise, reject) => {
    promiseThen(opened, () => { resolvePromise(testPage(pageFor({}))); }, reject);
  });
}

/**
 * Returns what a test sees of a page: it stays that page's, wherever it is in the stack.
 * @param {Instance} state
 */
function testPage(state) {
  return {
    path: state.path,
    query: copyOf(state.query),
    /** @param {string} [path] */
    data: (path) => copyOf(path === undefined ? state.instance.data
      : valueAt(state.instance.data, stepsOf(path))),
    /** @param {any} changes */
    setData: (changes) => { state.instance.setData(changes); },
    /**
     * @param {string} name
     * @param {...unknown} args
     */
    callMethod: (name, ...args) => {
      const method = state.instance[name];
      if (typeof method !== 'function') throw noSuchMethod(state, name);
      return apply(method, state.instance, args);
    },
    setDataCalls: () => setDataCallsOf(state),
    /** The page's own object. */
    instance: state.instance,
    isOpen: () => !state.isUnloaded,
    pullDownRefresh: () => firePage(state, 'onPullDownRefresh', []),
    reachBottom: () => firePage(state, 'onReachBottom', []),
    /** @param {number} scrollTop */
    scroll: (scrollTop) => firePage(state, 'onPageScroll', [{ scrollTop }]),
    /** @param {object} [options] */
    share: (options) => firePage(state, 'onShareAppMessage', [{ from: 'menu', target: undefined, ...options }]),
    /** @param {object} [detail] */
    shareTimeline: (detail) => firePage(state, 'onShareTimeline', [detail]),
    /** @param {object} size */
    resize: (size) => firePage(state, 'onResize', [{ size }]),
  };
}
