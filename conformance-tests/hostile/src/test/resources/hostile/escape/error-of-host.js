// Climbs from an error that the host caused to the constructors behind it
// Source: CVE-2019-10761, CVE-2022-36067 (vm2)
const look = (e) => {
  for (let at = e; at; at = Object.getPrototypeOf(at)) {
    for (const key of ['getClass', 'getCause', 'getStackTrace', 'javaException', 'rhinoException', 'printStackTrace']) {
      if (key in at) console.log('ESCAPED: ' + key);
    }
  }
  const f = e && e.constructor && e.constructor.constructor;
  try {
    if (f('return this')() !== globalThis) console.log('ESCAPED: another global object');
  } catch (ignored) {}
};
for (const api_name of ['throwsMessage', 'throwsInternals', 'throwsNull', 'nobody']) {
  wx.invokeNativePlugin({ api_name, fail: look });
  wx.invokeNativePlugin({ api_name }).catch(look);
}
for (const bad of [undefined, 1, null, { api_name: 1n }, { get api_name() { throw look; } }]) {
  try { wx.invokeNativePlugin(bad); } catch (e) { look(e); }
}
