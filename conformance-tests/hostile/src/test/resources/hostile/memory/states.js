// Has a handler send states faster than they are read
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
const more = () => {
  for (let i = 0; i < 100; i++) {
    wx.invokeNativePlugin({ api_name: 'states', data: { count: 100000 }, progress() { more(); } });
  }
};
more();
