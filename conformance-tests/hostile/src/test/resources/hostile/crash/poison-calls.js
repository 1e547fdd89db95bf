// Calls the host in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
let left = 20000;
const deep = () => {
  try { deep(); } finally {
    if (left-- > 0) wx.invokeNativePlugin({ api_name: 'echo', data: { left, text: 'x' }, fail() {} });
  }
};
deep();
