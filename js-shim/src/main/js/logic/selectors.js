// SelectorQuery without a view: it finds nothing, and says so in a later turn.

function selectorQuery() {
  /** @type {{callback: unknown, answer: unknown}[]} */
  const asked = [];
  /** @param {unknown} answer */
  const nodes = (answer) => {
    const ask = (/** @type {unknown} */ callback) => {
      push(asked, { callback, answer });
      return query;
    };
    return {
      boundingClientRect: ask,
      context: ask,
      node: ask,
      ref: ask,
      scrollOffset: ask,
      fields: (/** @type {unknown} */ fields, /** @type {unknown} */ callback) => ask(callback),
    };
  };
  const query = {
    in: () => query,
    select: () => nodes(null),
    selectAll: () => nodes([]),
    selectViewport: () => nodes(null),
    /** @param {Function} [callback] */
    exec(callback) {
      nextTick(() => { answerQuery(asked, callback); });
      return query;
    },
  };
  return query;
}

/**
 * @param {{callback: unknown, answer: unknown}[]} asked
 * @param {Function | undefined} callback
 */
function answerQuery(asked, callback) {
  const results = emptyList();
  for (let i = 0; i < asked.length; i++) {
    push(results, asked[i].answer);
    if (typeof asked[i].callback === 'function') run(/** @type {Function} */ (asked[i].callback), asked[i].answer);
  }
  if (typeof callback === 'function') run(callback, results);
}
