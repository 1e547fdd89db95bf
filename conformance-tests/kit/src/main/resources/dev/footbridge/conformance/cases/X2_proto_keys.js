/*
 * rule: X2
 * title: keys such as __proto__ in payloads are data
 */
(async () => {
  const data = JSON.parse('{"__proto__": {"evil": 1}, "constructor": 2, "toString": 3}');
  const { params } = await native('echo', data);
  check.ok(Object.hasOwn(params, '__proto__'), 'an own key');
  check.equal(params.__proto__, { evil: 1 }, '__proto__');
  check.equal(({}).evil, undefined, 'nothing polluted');
  check.equal([params.constructor, params.toString], [2, 3], 'others');
  const error = await wx.invokeNativePlugin({ api_name: 'failWithData', data }).catch((e) => e);
  check.ok(error instanceof Error, 'still an Error');
  check.equal(Object.getOwnPropertyDescriptor(error, '__proto__').value, { evil: 1 }, 'in errors');
  check.done();
})();
