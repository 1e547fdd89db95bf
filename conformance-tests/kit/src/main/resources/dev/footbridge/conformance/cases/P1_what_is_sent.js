/*
 * rule: P1
 * title: the template is compared with what is sent
 * config: {"extApi":[{"name":"configured","sync":false,"params":{"name":"","age":0,"object":{"key":""}}},{"name":"configuredSync","sync":true,"params":{"name":""}}]}
 */
(async () => {
  const good = { name: 'kka', age: 22, object: { key: 'k' } };
  const message = async (options) => {
    const error = await wx.configured(options).catch((e) => e);
    return error.errMsg.replace('configured:fail parameter error: ', '');
  };
  check.equal(await message({ ...good, age: NaN }),
    'parameter.age should be Number instead of Null;', 'NaN');
  check.equal(await message({ ...good, name: () => 'kka' }),
    'parameter.name should be String instead of Undefined;', 'a function, which JSON leaves out');
  check.equal(await message({ ...good, name: Symbol('kka') }),
    'parameter.name should be String instead of Undefined;', 'a symbol, which JSON leaves out');
  check.equal(await message({ ...good, object: { key() {} } }),
    'parameter.object.key should be String instead of Undefined;', 'a nested function');
  check.equal(await message(Object.assign(Object.create({ name: 'kka' }), { age: 1, object: {} })),
    'parameter.name should be String instead of Undefined;'
      + ' parameter.object.key should be String instead of Undefined;', 'inherited');
  check.equal(await message(Object.defineProperty({ ...good }, 'name', { enumerable: false })),
    'parameter.name should be String instead of Undefined;', 'not enumerable');
  check.equal(await message({ ...good, toJSON: () => ({ ...good, name: 5 }) }),
    'parameter.name should be String instead of Number;', 'made by toJSON');
  check.equal(await message({ toJSON: () => good }), 'configured:ok', 'all made by toJSON');
  check.equal(await message({ ...good, object: new Date(0) }),
    'parameter.object should be Object instead of String;', 'a date');
  check.equal(await message({ ...good, toJSON: () => 5 }),
    'configured:fail the arguments cannot be sent: toJSON does not return an object', 'no object');
  let reads = 0;
  const turning = { get name() { return reads++ === 0 ? 'kka' : 5; } };
  check.equal(wx.configuredSync(turning).errMsg, 'configuredSync:ok', 'a getter, as it was read');
  check.equal(reads, 1, 'a getter is read once');
  check.done();
})();
