function buy() {
  wx.customAsynEvent({ name: 'kka' });
}
buy();
