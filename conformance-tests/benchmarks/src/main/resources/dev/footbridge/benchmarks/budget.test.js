// One of the test files of the budget, which gives each its number.
describe('file NUMBER', () => {
  it('stores', () => {
    wx.setStorageSync('key', { n: NUMBER });
    expect(wx.getStorageSync('key')).toEqual({ n: NUMBER });
  });

  it('waits', async () => {
    const late = [];
    setTimeout(() => late.push('1 s'), 1000);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(late).toEqual(['1 s']);
  });

  it('calls', async () => {
    const res = await wx.setStorage({ key: 'key', data: NUMBER });
    expect(res.errMsg).toBe('setStorage:ok');
  });
});
