// The pages that a test outside of the program holds. It names each by a number, also when the page is
// closed.

/** @type {SafeMap<number, Instance>} */
const heldPages = safeMap();

/**
 * Returns what the holder of a page sees of it.
 * @param {Instance} state
 */
function held(state) {
  const { id, path, query, title = '', isUnloaded } = state;
  heldPages.set(id, state);
  return { id, path, query: copyOf(query), title, isOpen: !isUnloaded };
}

/**
 * @param {number} id
 * @returns {Instance}
 */
function heldPage(id) {
  const state = heldPages.get(id);
  if (state === undefined) throw new NativeError('no page has the number ' + id);
  return state;
}

commands.set('pages', () => {
  const pages = emptyList();
  for (let i = 0; i < stack.length; i++) push(pages, held(stack[i]));
  return pages;
});
commands.set('page', (args) => held(pageFor(args)));
commands.set('rest', () => promiseOf((resolvePromise) => {
  request('idle', {}, () => { resolvePromise(undefined); });
}));
