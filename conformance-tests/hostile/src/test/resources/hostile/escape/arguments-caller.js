// Climbs by caller and arguments of its own functions to the host's frames
// Source: sandboxes before strict mode (Caja, ADsafe)
function spy() {
  const names = ['caller', 'arguments'];
  for (const name of names) {
    try {
      const found = spy[name];
      if (name === 'caller' && found && String(found).includes('wx')) console.log('ESCAPED: ' + name);
      if (found && found.callee && found.callee.caller) console.log('ESCAPED: callee.caller');
    } catch (e) {}
  }
}
wx.invokeNativePlugin({ api_name: 'echo', success: spy, complete: spy });
wx.onError(spy);
Promise.resolve().then(spy);
setTimeout(spy, 1);
