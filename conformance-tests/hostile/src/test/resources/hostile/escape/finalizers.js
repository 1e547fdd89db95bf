// Runs code when objects are collected, perhaps on another thread or after the program's end
// Source: CVE-2022-21449's neighbours: finalizers as a way out of a turn
if (typeof FinalizationRegistry !== 'undefined') {
  const registry = new FinalizationRegistry((held) => {
    console.log('finalized ' + held);
    wx.invokeNativePlugin({ api_name: 'echo' });
  });
  for (let i = 0; i < 1000; i++) registry.register({ list: new Array(1000).fill(i) }, i);
}
