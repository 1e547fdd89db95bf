/*
 * rule: C8
 * title: progress alone does not turn the promise off
 */
const states = [];
wx.invokeNativePlugin({ api_name: 'states', data: { count: 2 }, progress: (s) => states.push(s.n) })
  .then((res) => {
    check.equal(states, [1, 2], 'states');
    check.equal(res.count, 2, 'result');
    check.done();
  });
