// Has the host send large results back, and keeps them
const all = [];
const text = 'y'.repeat(5 * 1024 * 1024);
const again = () => {
  for (let i = 0; i < 10; i++) wx.invokeNativePlugin({ api_name: 'echo', data: { text }, success: (r) => { all.push(r); again(); } });
};
again();
