/*
 * rule: C7
 * title: a revoked proxy fails and throws nothing
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}},{"name":"unhandled","sync":false,"params":{"name":""}},{"name":"echo","sync":false},{"name":"echoSync","sync":true}]}
 */
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
(async () => {
  const reason = /:fail the arguments cannot be sent: /;
  const isUnsendable = (res, what) => {
    check.matches(res.errMsg, reason, what);
    check.equal(res.errCode, 1003, what);
  };
  isUnsendable(await wx.invokeNativePlugin(revoked()).catch((e) => e), 'native');
  isUnsendable(await wx.configured(revoked()).catch((e) => e), 'configured');
  isUnsendable(await wx.unhandled(revoked()).catch((e) => e), 'with a template');
  isUnsendable(wx.configuredSync(revoked()), 'configuredSync');
  isUnsendable(await wx.echo(revoked()).catch((e) => e), 'without a template');
  isUnsendable(wx.echoSync(revoked()), 'without a template, sync');
  isUnsendable(nativeSync('echoSync', revoked()), 'as data');
  const unnamed = await wx.invokeNativePlugin({ api_name: revoked() }).catch((e) => e);
  check.matches(unnamed.errMsg, /:fail api_name should be the name of an API, but is an object$/,
    'as the name');
  const guarded = new Proxy({ name: 'kka' }, { getPrototypeOf() { throw new Error('no'); } });
  check.equal(wx.configuredSync(guarded).params, { name: 'kka' }, 'a prototype that is not told');
  check.equal((await wx.unhandled(guarded).catch((e) => e)).errCode, 1001, 'with a template');
  check.done();
})();
