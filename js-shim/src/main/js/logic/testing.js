// The global `program` of tests.

/** Defines `program`, in test mode only. */
function defineProgram() {
  define(root, 'program', {
    /** @param {string} url */
    open: (url) => settled(() => openUrl(url)),
    start: () => runCommand('start', {}),
    require: requireForTest,
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
    /** @param {unknown} [result] */
    answerModal: (result) => answered('showModal', result),
    /** @param {unknown} [result] */
    answerActionSheet: (result) => answered('showActionSheet', result),
    /**
     * @param {string} name
     * @param {unknown} [detail]
     */
    fire: (name, detail) => runCommand('fire', { name, detail }),
    hide: () => runCommand('hide', {}),
    /** @param {unknown} [options] */
    show: (options) => runCommand('show', { options }),
    /** @param {number} index */
    tapTab: (index) => settled(() => tapTab(index)),
    /** @param {number} [delta] */
    back: (delta) => settled(() => goBack(delta ?? 1)),
    idle,
  }, false);
}

/**
 * Answers the question that is open, or the next one; returns a promise that is resolved when the
 * program has nothing to do.
 * @param {string} api
 * @param {unknown} result
 */
function answered(api, result) {
  runCommand('answer', { api, result });
  return idle();
}

/** Returns a promise that is resolved when the program has nothing to do. */
function idle() {
  return new NativePromise((resolvePromise) => {
    request('idle', {}, () => { resolvePromise(undefined); });
  });
}

/**
 * Returns a promise of a page, which is resolved when the program has nothing to do.
 * @param {() => Promise<Instance>} open
 */
function settled(open) {
  return new NativePromise((resolvePromise, reject) => {
    promiseThen(open(), (/** @type {Instance} */ page) => {
      request('idle', {}, () => { resolvePromise(testPage(page)); });
    }, reject);
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
    data: (path) => dataAt(state, path),
    /** @param {any} changes */
    setData: (changes) => { state.instance.setData(changes); },
    /**
     * @param {string} name
     * @param {...unknown} args
     */
    callMethod: (name, ...args) => callMethod(state, name, args),
    setDataCalls: () => setDataCallsOf(state),
    /** The page's own object. */
    instance: state.instance,
    isOpen: () => !state.isUnloaded,
    title: () => state.title,
    isRefreshing: () => state.isRefreshing,
    pullDownRefresh: () => firePage(state, 'onPullDownRefresh', []),
    reachBottom: () => firePage(state, 'onReachBottom', []),
    /** @param {number} scrollTop */
    scroll: (scrollTop) => firePage(state, 'onPageScroll', [{ scrollTop }]),
    /** @param {object} [options] */
    share: (options) => firePage(
      state, 'onShareAppMessage', [{ from: 'menu', target: undefined, ...options }]),
    /** @param {object} [options] */
    shareTimeline: (options) => firePage(state, 'onShareTimeline', [options]),
    /** @param {object} size */
    resize: (size) => firePage(state, 'onResize', [{ size }]),
  };
}
