// What a screen would show: recorded, so that a test sees it (rules W50, W51).

/** How many of each are kept. */
const MOST_RECORDED = 1000;
/** @type {any[]} */
const toasts = [];
/** @type {any[]} */
const titles = [];
const loading = { isShown: false, title: '', mask: false, count: 0 };

/**
 * Tells the host what a screen would show.
 * @param {string} api
 * @param {any} params
 */
function tellUi(api, params) {
  const shown = { __proto__: null };
  eachKey(params, (key, value) => {
    if (typeof value === 'string') define(shown, key, shortened(value));
    else if (typeof value === 'number' || typeof value === 'boolean') define(shown, key, value);
  });
  event('ui', { api, page: topPage()?.path ?? '', params: shown });
}

/**
 * Adds to a list of what was shown, which keeps the newest ones.
 * @param {any[]} list
 * @param {any} entry
 */
function keep(list, entry) {
  if (list.length === MOST_RECORDED) {
    for (let i = 1; i < MOST_RECORDED; i++) define(list, i - 1, list[i]);
    list.length--;
  }
  push(list, entry);
}

/**
 * Adds an API that is recorded, and answers ok.
 * @param {string} name
 * @param {(params: any) => string | undefined | void} show returns why the call is refused, if it is
 */
function recorded(name, show) {
  answers.set(name, (params, call) => {
    const refusal = show(params);
    if (typeof refusal === 'string') {
      refuse(call, refusal);
      return;
    }
    tellUi(name, params);
    succeed(call);
  });
}

recorded('showToast', (params) => {
  const refusal = refusalOfParameter(params, 'title', 'String');
  if (refusal !== undefined) return refusal;
  keep(toasts, {
    title: params.title,
    icon: own(params, 'icon') ?? 'success',
    image: own(params, 'image') ?? '',
    duration: own(params, 'duration') ?? 1500,
    mask: own(params, 'mask') ?? false,
    page: topPage()?.path ?? '',
  });
  return undefined;
});
recorded('hideToast', () => {});
recorded('showLoading', (params) => {
  const refusal = refusalOfParameter(params, 'title', 'String');
  if (refusal !== undefined) return refusal;
  loading.isShown = true;
  loading.title = params.title;
  loading.mask = own(params, 'mask') ?? false;
  loading.count++;
  return undefined;
});
recorded('hideLoading', () => { loading.isShown = false; });
recorded('setNavigationBarTitle', (params) => {
  const refusal = refusalOfParameter(params, 'title', 'String');
  if (refusal !== undefined) return refusal;
  const page = topPage();
  if (page !== undefined) page.title = params.title;
  keep(titles, { page: page?.path ?? '', title: params.title });
  return undefined;
});
recorded('startPullDownRefresh', () => {
  const page = topPage();
  if (page === undefined) return 'no page is open';
  page.isRefreshing = true;
  nextTick(() => { callHook(page, 'onPullDownRefresh', []); });
  return undefined;
});
recorded('stopPullDownRefresh', () => {
  const page = topPage();
  if (page !== undefined) page.isRefreshing = false;
});
const ONLY_RECORDED = [
  'setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading', 'hideHomeButton',
  'pageScrollTo', 'setBackgroundColor', 'setBackgroundTextStyle', 'setTopBarText',
  'enableAlertBeforeUnload', 'disableAlertBeforeUnload',
];
for (let i = 0; i < ONLY_RECORDED.length; i++) recorded(ONLY_RECORDED[i], () => {});
