/*
 * rule: R8
 * title: Java values have one form in JSON
 */
(async () => {
  const values = await native('okWith', { kind: 'values' });
  check.equal(values, {
    date: '2024-05-01T00:00:00.000Z',
    instant: '2024-05-01T00:00:00Z',
    day: '2024-05-01',
    some: 'x',
    none: null,
    size: 'LARGE',
    uri: 'https://example.com/',
    price: 19.99,
    exact: '0.1234567890123456789',
    huge: '1E+400',
    errMsg: 'invokeNativePlugin:ok',
  }, 'written');
  check.equal(new Date(values.date).getTime(), 1714521600000, 'a date of JavaScript');
  check.equal(new Date(values.instant).getTime(), 1714521600000, 'an instant');
  const order = { day: '2024-05-01', amount: 3, size: 'SMALL', note: 'x' };
  check.equal(await native('typed', order), { ...order, errMsg: 'invokeNativePlugin:ok' }, 'read');
  const reasons = [
    [{ amount: 3.7 }, 'parameter.amount should be an integer, but is 3.7'],
    [{ size: 0 }, 'parameter.size should be a string, but is a number'],
    [{ day: 'tomorrow' }, 'parameter.day should be a text such as 2024-05-01, but is "tomorrow"'],
    [{ day: 19844 }, 'parameter.day should be a string, but is a number'],
    [{ day: [2024, 5, 1] }, 'parameter.day should be a string, but is an array'],
    [{ amount: -1 }, 'the amount must not be negative'],
  ];
  for (const [data, reason] of reasons) {
    check.equal(await native('typed', data),
      { errMsg: 'invokeNativePlugin:fail ' + reason, errCode: 1005 }, reason);
  }
  check.equal(await native('untyped', { n: 1 }),
    { errMsg: 'invokeNativePlugin:fail internal error', errCode: 1005 }, 'a fault of the plugin');
  check.done();
})();
