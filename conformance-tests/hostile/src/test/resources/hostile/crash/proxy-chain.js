// Looks a property up through a hundred thousand proxies
let chain = {};
for (let i = 0; i < 100000; i++) chain = new Proxy(chain, {});
for (const use of [() => chain.x, () => 'x' in chain, () => Object.keys(chain), () => Object.getPrototypeOf(chain), () => Array.isArray(chain), () => (chain.x = 1)]) {
  try { use(); } catch (e) {}
}
wx.invokeNativePlugin({ api_name: 'echo', data: { chain } });
