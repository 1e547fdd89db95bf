// Calls each API of LockerPlugin.java twice: with callbacks, then as a promise.

/** Calls an API with callbacks; resolves when `complete` has run. */
function withCallbacks(call, options) {
  return new Promise((done) => {
    call({
      ...options,
      success: (res) => console.log('success:', res),
      fail: (res) => console.log('fail:', res.errMsg),
      complete: done,
    });
  });
}

async function main() {
  console.log('An asynchronous API, listed in custom-config.json and so on wx:');
  await withCallbacks(wx.findParcel, { code: 'A7-204' });
  const parcel = await wx.findParcel({ code: 'B1-880' });
  console.log(`parcel ${parcel.code} is in locker ${parcel.locker}`);

  console.log('A synchronous one returns its result:');
  console.log('the door is', wx.lockerStatus({ locker: parcel.locker }).door);
  console.log(
    'and called by name:',
    wx.invokeNativePlugin({ api_name: 'lockerStatus', sync: true, data: { locker: 3 } }),
  );

  console.log('One that reports its progress:');
  const steps = [];
  const progress = (state) => steps.push(state.step);
  await withCallbacks(wx.openLocker, { locker: 12, progress });
  await wx.openLocker({ locker: 3, progress });
  console.log('steps:', steps.join(', '));

  console.log('One that fails, not in custom-config.json and so called by name:');
  const pay = { api_name: 'payStorageFee', data: { locker: 12 } };
  await withCallbacks(wx.invokeNativePlugin, pay);
  await wx.invokeNativePlugin(pay).catch((error) => console.log(`to pay: ${error.amountDue}`));

  console.log('One that throws:');
  const print = { api_name: 'printLabel' };
  await withCallbacks(wx.invokeNativePlugin, print);
  await wx.invokeNativePlugin(print).catch((error) => console.warn(error.message));
}

main();
