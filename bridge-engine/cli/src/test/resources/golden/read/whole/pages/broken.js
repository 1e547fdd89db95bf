Page({
  onShow() {
    throw new Error('no shop');
  },
});
