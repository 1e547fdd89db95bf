/*
 * rule: X2
 * title: an inherited toJSON does not reach what the shim sends
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}}]}
 */
(async () => {
  Object.prototype.toJSON = () => 'replaced';
  const read = wx.setStorageSync('key', 'value') || wx.getStorageSync('key');
  const sync = wx.configuredSync();
  const later = await wx.configured();
  const refused = await wx.configured('text').catch((e) => e);
  delete Object.prototype.toJSON;
  check.equal(read, 'value', 'positional arguments');
  check.equal(sync.params, {}, 'no options, synchronous');
  check.equal(later.params, {}, 'no options');
  check.equal(refused.errCode, 1002, 'a refusal');
  check.done();
})();
