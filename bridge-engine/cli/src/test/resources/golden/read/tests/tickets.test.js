describe('tickets', () => {
  it('cost four each', () => {
    expect(wx.price().each).toBe(4);
  });

  it('are three', () => {
    console.log('asking');
    expect(wx.price().each).withContext('the price').toBe(3);
  });

  xit('are sold at night', () => {});
});
