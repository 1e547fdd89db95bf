// What the case of a whole program does to it, as its host: each function is a command, or asks what
// the host was told.
const host = (() => {
  const { parse, stringify } = JSON;

  const drive = async (command, args = {}) => {
    const { json, error } = await native('drive', { command, args: stringify(args) });
    if (error !== undefined) throw new Error(error);
    return json === undefined ? undefined : parse(json);
  };

  return {
    // Opening pages, the first one with launch. The URL is the entry page's if it is left out.
    launch: (url = '') => drive('launch', { url }),
    start: () => drive('start'),
    open: (url) => drive('open', { url }),

    // The pages that are open: their paths, the top one last.
    stack: async () => (await drive('stack')).map(({ path }) => path),
    current: () => drive('current'),
    data: (path) => drive('data', { path }),
    callMethod: (name, ...args) => drive('callMethod', { name, args }),

    // What a user does, and the device.
    pageEvent: (name, detail) => drive('pageEvent', { name, detail }),
    tapTab: (index) => drive('tabTap', { index }),
    answer: (api, result) => drive('answer', { api, result }),
    hide: () => drive('hide'),
    show: (options) => drive('show', { options }),
    fire: (name, detail) => drive('fire', { name, detail }),

    // What a screen would show: toasts, modals, sheets, loading, titles, tabBar, unanswered.
    shown: (what) => drive(what),

    // What the host heard: events of the logic layer of a kind; errors, each with its message, place
    // (file:line:column) and stack.
    happened: async (kind) => parse((await native('happened', { kind })).json),
    errors: async () => (await native('errors')).errors,
    appId: async () => (await native('appId')).appId,
  };
})();

// The hooks of a page, each of which is a step such as 'a onLoad'.
const hooksOf = (page) => Object.fromEntries(
  ['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload']
    .map((hook) => [hook, () => check.step(`${page} ${hook}`)]));

// Why a call fails, or a command, or a function: its errMsg, or its message.
const failureOf = async (action) => {
  try {
    await (typeof action === 'function' ? action() : action);
    return 'nothing failed';
  } catch (e) {
    return e.errMsg ?? e.message;
  }
};

// What a function throws.
const thrownBy = (action) => {
  try {
    action();
    return new Error('nothing was thrown');
  } catch (e) {
    return e;
  }
};
