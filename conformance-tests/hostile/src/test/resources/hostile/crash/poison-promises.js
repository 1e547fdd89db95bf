// Settles promises and makes generators in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
let left = 50000;
const deep = () => {
  try { deep(); } finally {
    if (left-- > 0) { Promise.reject(left).catch(() => {}); (async () => { await 1; })(); [...(function* () { yield 1; })()]; }
  }
};
deep();
