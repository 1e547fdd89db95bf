describe('the cart', () => {
  let cart;

  beforeEach(() => {
    cart = createCart();
  });

  it('buys what is in it, from the real plugin', async () => {
    cart.add();
    cart.add();
    const { paid } = await cart.buy();
    expect(paid).toBe(2 * wx.ticketPrice().price);
    expect(cart.printed).toBe(2);
  });

  it('shows why a purchase failed', async () => {
    for (let i = 0; i < 10; i++) cart.add();
    await expectAsync(cart.buy()).toBeRejectedWith(
      jasmine.objectContaining({ errMsg: 'buyTickets:fail at most 9 tickets at once' }));
  });

  it('expires after ten minutes, which take no time', (done) => {
    cart.add();
    setTimeout(() => {
      expect(cart.expired).toBeTrue();
      done();
    }, HOLD_MINUTES * 60e3);
  }, 3600e3);

  it('works with a spy instead of the plugin', async () => {
    spyOn(wx, 'buyTickets').and.callFake(({ count, success }) => { success({ paid: count }); });
    cart.add();
    await expectAsync(cart.buy()).toBeResolvedTo({ paid: 1 });
  });
});
