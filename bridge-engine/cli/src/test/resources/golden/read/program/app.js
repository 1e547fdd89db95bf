// Uses everything that the files beside it set, one call after the other.
const tell = (res) => console.log(JSON.stringify(res));
const fail = (e) => console.warn(e.errMsg);
const call = (api_name, data, timeout) => wx.invokeNativePlugin({ api_name, data, timeout });

async function main() {
  tell(wx.price());
  tell(wx.getSystemInfoSync());
  const order = { count: 2, name: 'Ann', gift: false, buyer: { id: 'b1' }, seats: ['12A'] };
  tell(await new Promise((success) => wx.buy({ ...order, success })));
  tell(await wx.scan({ code: 'T-1' }));
  await wx.scan({ code: 'T-2' }).catch(fail);
  await wx.scan({ code: 'T-3' }).catch(fail);
  tell(await call('refund'));
  await call('refund').catch(fail);
  await call('scan', { code: 'T-4' }, 50).catch(fail);
  await call('jam').catch(fail);
  throw new TypeError('sold out');
}

main();
