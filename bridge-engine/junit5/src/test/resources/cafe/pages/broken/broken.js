Page({
  onLoad() {
    throw new Error('no water');
  },
});
