// Adds listeners of errors and of host events for ever
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
for (let i = 0; ; i++) {
  const list = new Array(100).fill(i);
  wx.onError(() => list);
  wx.onHostEvent && wx.onHostEvent('event ' + i, () => list);
  wx.onUnhandledRejection && wx.onUnhandledRejection(() => list);
}
