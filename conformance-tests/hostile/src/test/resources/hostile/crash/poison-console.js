// Logs, sets timers and reads the storage in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
let left = 5000;
const deep = () => {
  try { deep(); } finally {
    if (left-- > 0) { console.log('%s %d', 'x', 1.5, { a: new Map([[1, new Date(0)]]) }); setTimeout(() => {}, 1); wx.getStorageSync('k'); }
  }
};
deep();
