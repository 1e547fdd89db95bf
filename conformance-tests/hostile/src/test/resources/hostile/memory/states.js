// Has a handler send states faster than they are read
const more = () => {
  for (let i = 0; i < 100; i++) {
    wx.invokeNativePlugin({ api_name: 'states', data: { count: 100000 }, progress() { more(); } });
  }
};
more();
