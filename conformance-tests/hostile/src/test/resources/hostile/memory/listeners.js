// Adds listeners of errors and of host events for ever
for (let i = 0; ; i++) {
  const list = new Array(100).fill(i);
  wx.onError(() => list);
  wx.onHostEvent && wx.onHostEvent('event ' + i, () => list);
  wx.onUnhandledRejection && wx.onUnhandledRejection(() => list);
}
