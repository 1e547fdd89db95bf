/*
 * rule: T6
 * title: host events reach listeners in order and are kept until there is one
 * emit: network 3, kept 3
 */
const heard = [];
wx.onHostEvent('network', (event) => heard.push(event.n));
setTimeout(() => {
  check.equal(heard, [1, 2, 3], 'heard');
  const late = [];
  const listener = (event) => late.push(event.n);
  wx.onHostEvent('kept', listener);
  check.equal(late, [], 'not in the turn that listens');
  setTimeout(() => {
    check.equal(late, [1, 2, 3], 'kept');
    wx.offHostEvent('kept', listener);
    wx.offHostEvent('network');
    check.done();
  }, 10);
}, 10);
