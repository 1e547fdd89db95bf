// The life of a page: loaded, shown, hidden, ready, unloaded (rules W22, W40 to W43).

/**
 * Takes a page into the program: from `created` to onLoad (rule W22).
 * @param {Instance} state
 */
function loadPage(state) {
  const { definition, instance } = state;
  callLifetimesBelow(state, 'created');
  callLifetimes(state, definition.lifetimes, 'created', []);
  if (definition.isComponent) takeQuery(state);
  callLifetimes(state, definition.lifetimes, 'attached', []);
  callLifetimesBelow(state, 'attached');
  callHook(state, 'onLoad', [own(instance, 'options')]);
}

/**
 * Gives a page that was written with Component its query as properties.
 * @param {Instance} state
 */
function takeQuery(state) {
  const changes = { __proto__: null };
  let any = false;
  state.definition.properties.forEach((property, name) => {
    if (!owns(state.query, name)) return;
    define(changes, name, convert(property, state.query[name]));
    any = true;
  });
  if (any) {
    try {
      applyChanges(state, changes);
    } catch (error) {
      reportError(error);
    }
  }
}

/**
 * Returns a value of a query as the type that a property has.
 * @param {Property} property
 * @param {string} text
 */
function convert({ type, value }, text) {
  if (type === NativeNumber) {
    const number = NativeNumber(text);
    return number === number ? number : value; // eslint-disable-line no-self-compare -- NaN is not
  }
  if (type === NativeBoolean) return text !== '';
  return type === NativeString || type === null ? text : value;
}

/** @param {Instance} state */
function showPage(state) {
  if (state.isShown || state.isUnloaded) return;
  state.isShown = true;
  callPageLifetimes(state, 'show', []);
  callHook(state, 'onShow', []);
}

/** @param {Instance} state */
function hidePage(state) {
  if (!state.isShown) return;
  state.isShown = false;
  callPageLifetimes(state, 'hide', []);
  callHook(state, 'onHide', []);
}

/** @param {Instance} state */
function readyPage(state) {
  if (state.isReady || state.isUnloaded) return;
  state.isReady = true;
  callLifetimesBelow(state, 'ready');
  callLifetimes(state, state.definition.lifetimes, 'ready', []);
  callHook(state, 'onReady', []);
}

/** @param {Instance} state */
function unloadPage(state) {
  if (state.isUnloaded) return;
  state.isShown = false;
  fireRoute('beforePageUnload', { page: state.instance, path: state.path });
  callHook(state, 'onUnload', []);
  callLifetimesBelow(state, 'detached');
  callLifetimes(state, state.definition.lifetimes, 'detached', []);
  state.isUnloaded = true;
  fireRoute('afterPageUnload', { path: state.path });
}
