// The page stack, and what changes it (rules W40 to W45).

const MOST_PAGES = 10;

/** The pages that are open, the top one last. @type {Instance[]} */
const stack = [];
/** The tab pages that were opened, by path; they stay when another tab is shown. @type {SafeMap<string, Instance>} */
const tabs = safeMap();

/** The navigations that wait for others. @type {((done: () => void) => void)[]} */
let queue = [];
let isNavigating = false;

/** Returns a copy of the page stack, as the program sees it (rule W24). */
function getCurrentPages() {
  const pages = emptyList();
  for (let i = 0; i < stack.length; i++) push(pages, stack[i].instance);
  return pages;
}

/** @returns {Instance | undefined} */
function topPage() {
  return stack.length === 0 ? undefined : stack[stack.length - 1];
}

/**
 * Runs navigations one after the other, in the order of the calls.
 * @param {(done: () => void) => void} navigation
 */
function enqueue(navigation) {
  push(queue, navigation);
  if (!isNavigating) runNext();
}

function runNext() {
  if (queue.length === 0 || isNavigating) return;
  const next = queue[0];
  const rest = emptyList();
  for (let i = 1; i < queue.length; i++) push(rest, queue[i]);
  queue = rest;
  isNavigating = true;
  let hasEnded = false;
  const done = () => {
    if (hasEnded) return;
    hasEnded = true;
    isNavigating = false;
    if (queue.length > 0) nextTick(runNext);
  };
  try {
    next(done);
  } catch (error) { // the stack is full
    done();
    throw error;
  }
}

/** Unloads all pages, as when the program is closed. */
function closePages() {
  const pages = allPages();
  event('navigate', { type: 'close', page: '', stack: bareList() });
  for (let i = 0; i < pages.length; i++) {
    unloadPage(pages[i]);
    forget(pages[i]);
  }
}

/** @param {string} path */
function isTab(path) {
  const list = config.tabBar === null ? [] : config.tabBar.list;
  for (let i = 0; i < list.length; i++) {
    if (list[i].pagePath === path) return true;
  }
  return false;
}

/**
 * What a navigation does.
 * @typedef {object} Plan
 * @property {string} type
 * @property {string} path of the page to show
 * @property {any} query
 * @property {Instance[]} unload in this order
 * @property {Instance | undefined} hide
 * @property {Instance[]} below what stays below the page to show
 * @property {Instance | undefined} target the page to show, if it is open
 * @property {any} channel
 */

/**
 * Opens a page, or returns to one, when the navigations before have ended.
 * @param {string} type the name of the API, or `appLaunch`
 * @param {{path: string, query: any}} target
 * @param {any} channel
 * @param {(reason: string | undefined, page: Instance | undefined) => void} then gets why it failed,
 *     or the page; called before onReady
 */
function navigate(type, target, channel, then) {
  enqueue((done) => {
    const end = (/** @type {string | undefined} */ reason) => {
      const page = reason === undefined ? perform(planOf(type, target, channel)) : undefined;
      finish(type, reason, page, then, done);
    };
    const { path } = target;
    const refusal = refusalOf(type, target);
    if (refusal !== undefined) {
      end(refusal);
      return;
    }
    prepareTabBar(path, () => { preparePage(path, end); });
  });
}

/**
 * Returns why a navigation is refused; undefined if it is not.
 * @param {string} type
 * @param {{path: string, query: any}} target
 */
function refusalOf(type, { path, query }) {
  if (!pagePaths.has(path)) return 'page "' + path + '" is not found';
  if (type === 'switchTab') {
    if (!isTab(path)) return 'can not switch to no-tabBar page';
    if (enumerableKeys(query).length > 0) return 'url not support queryString';
  }
  if ((type === 'navigateTo' || type === 'redirectTo') && isTab(path)) {
    return 'can not ' + type + ' a tabbar page';
  }
  if (type === 'navigateTo' && stack.length >= MOST_PAGES) {
    return 'webview count limit exceed: ' + MOST_PAGES + ' pages are open, the most that there can'
      + ' be; go back, or use redirectTo';
  }
  return undefined;
}

/**
 * @param {string} type
 * @param {{path: string, query: any}} target
 * @param {any} channel
 * @returns {Plan}
 */
function planOf(type, { path, query }, channel) {
  /** @type {Plan} */
  const plan = {
    type, path, query, unload: [], hide: undefined, below: [], target: undefined, channel,
  };
  if (type === 'navigateTo') {
    plan.hide = topPage();
    plan.below = firstPages(stack.length);
  } else if (type === 'redirectTo') {
    plan.unload = lastPages(1);
    plan.below = firstPages(stack.length - 1);
  } else if (type === 'switchTab') {
    planTab(plan);
  } else {
    plan.unload = allPages();
  }
  return plan;
}

/** @param {Plan} plan */
function planTab(plan) {
  plan.target = tabs.get(plan.path);
  plan.query = plan.target === undefined ? {} : plan.target.query;
  for (let i = stack.length - 1; i >= 0; i--) {
    const page = stack[i];
    if (tabs.get(page.path) !== page) push(plan.unload, page);
    else if (page !== plan.target) plan.hide = page;
  }
}

/** @param {number} count */
function firstPages(count) {
  /** @type {Instance[]} */
  const pages = [];
  for (let i = 0; i < count && i < stack.length; i++) push(pages, stack[i]);
  return pages;
}

/**
 * Returns the last pages of the stack, the top one first.
 * @param {number} count
 */
function lastPages(count) {
  /** @type {Instance[]} */
  const pages = [];
  for (let i = stack.length - 1; i >= 0 && pages.length < count; i--) push(pages, stack[i]);
  return pages;
}

/** Returns the pages in the order in which they are unloaded: the stack, then the other tabs. */
function allPages() {
  const pages = lastPages(stack.length);
  tabs.forEach((page) => { if (!isOnStack(page)) push(pages, page); });
  return pages;
}

/** @param {Instance} page */
function isOnStack(page) {
  for (let i = 0; i < stack.length; i++) {
    if (stack[i] === page) return true;
  }
  return false;
}

/**
 * Goes back.
 * @param {number} delta
 * @param {(reason: string | undefined, page: Instance | undefined) => void} then
 */
function navigateBack(delta, then) {
  enqueue((done) => {
    if (stack.length < 2) {
      finish('navigateBack', 'cannot navigate back at first page', undefined, then, done);
    } else {
      const count = min(delta, stack.length - 1);
      const target = stack[stack.length - 1 - count];
      const page = perform({
        type: 'navigateBack',
        path: target.path,
        query: target.query,
        unload: lastPages(count),
        hide: undefined,
        below: firstPages(stack.length - 1 - count),
        target,
        channel: undefined,
      });
      finish('navigateBack', undefined, page, then, done);
    }
  });
}

/**
 * Ends a navigation: tells who asked for it, then in a later turn the page, then comes the next.
 * @param {string} type
 * @param {string | undefined} reason
 * @param {Instance | undefined} page
 * @param {(reason: string | undefined, page: Instance | undefined) => void} then
 * @param {() => void} done
 */
function finish(type, reason, page, then, done) {
  then(reason, page);
  if (page !== undefined) nextTick(() => { endRoute(page, type); });
  done();
}

/**
 * @param {Instance} page
 * @param {string} type
 */
function endRoute(page, type) {
  readyPage(page);
  callPageLifetimes(page, 'routeDone', []);
  callHook(page, 'onRouteDone', []);
  fireRoute('appRouteDone', routeOf(type, page.path, page.query, page.id));
}

/**
 * Does what is planned, up to onShow of the page (rules W40 to W43).
 * @param {Plan} plan
 * @returns {Instance} the page
 */
function perform(plan) {
  const { type, path, query, unload, hide, below } = plan;
  beginRoute();
  const id = plan.target === undefined ? lastPageId + 1 : plan.target.id;
  tellNavigation(plan);
  fireRoute('beforeAppRoute', routeOf(type, path, query, id));
  for (let i = 0; i < unload.length; i++) {
    unloadPage(unload[i]);
    forget(unload[i]);
  }
  if (hide !== undefined) hidePage(hide);
  const page = plan.target ?? openPage(plan);
  stack.length = 0;
  for (let i = 0; i < below.length; i++) push(stack, below[i]);
  push(stack, page);
  if (plan.target === undefined) startPage(page, type);
  showPage(page);
  fireRoute('appRoute', routeOf(type, path, query, page.id));
  return page;
}

/** @param {Plan} plan */
function tellNavigation({ type, path, query, below }) {
  const paths = bareList();
  for (let i = 0; i < below.length; i++) push(paths, below[i].path);
  push(paths, path);
  event('navigate', { type, page: shortened(urlOf(path, query)), stack: paths });
}

/** @param {Instance} page that was unloaded */
function forget(page) {
  if (tabs.get(page.path) === page) tabs.delete(page.path);
  if (topPage() === page) stack.length--;
}

/** @param {Plan} plan */
function openPage({ type, path, query, channel }) {
  fireRoute('beforePageLoad', { openType: type, path, query, componentFramework: 'exparser' });
  const definition = /** @type {Definition} */ (definitions.get(path));
  const page = createPage(definition, path, query, channel ?? createChannel());
  if (isTab(path)) {
    tabs.set(path, page);
    addCustomTabBar(page);
  }
  return page;
}

/**
 * @param {Instance} page
 * @param {string} openType
 */
function startPage(page, openType) {
  loadPage(page);
  fireRoute('afterPageLoad', {
    openType, path: page.path, query: page.query, page: page.instance, componentFramework: 'exparser',
  });
}
