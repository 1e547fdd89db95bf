async function buy(id) {
  const page = await program.open(`pages/detail/detail?id=${id}`);
  await page.callMethod('buy');
  await program.idle();
  return page;
}

describe('the cart', () => {
  it('keeps what was bought, with a badge', async () => {
    await buy('tea');
    await buy('tea');
    await buy('mug');
    const cart = await program.open('pages/cart/cart');
    expect(cart.data('total')).toBe('21.90');
    expect(program.tabBar().items[1].badge).toBe('3');
  });

  it('removes an item if the user is sure', async () => {
    const cart = await program.open('pages/cart/cart');
    const tap = { currentTarget: { dataset: { id: 'mug', name: 'Mug' } } };

    cart.callMethod('remove', tap);
    await program.answerModal({ confirm: false });
    expect(cart.data('total')).toBe('21.90');

    cart.callMethod('remove', tap);
    await program.answerModal({ confirm: true });
    expect(cart.data('total')).toBe('9.00');
  });

  it('does not take what is sold out', async () => {
    await buy('pot');
    expect(program.toasts().pop().title).toBe('Sold out');
  });
});

describe('the check-out', () => {
  it('pays, earns points from the host app, and shows the order', async () => {
    const cart = await program.open('pages/cart/cart');
    await cart.callMethod('checkOut');
    await program.idle();
    const checkout = program.currentPage();
    const paid = checkout.callMethod('pay');
    await program.answerModal({ confirm: true });
    await paid;
    await program.idle();

    const orders = program.currentPage();
    expect(orders.path).toBe('pages/orders/orders');
    expect(orders.data('orders')).toEqual([{ number: 'A-1001', total: '9.00' }]);
    expect(orders.data('points')).toBe(49);
    expect(program.tabBar().items[1].badge).toBe('');
  });

  it('says why a payment failed', async () => {
    await buy('mug');
    const checkout = await program.open('pages/checkout/checkout');
    spyOn(wx, 'requestPayment').and.rejectWith(new Error('requestPayment:fail cancel'));
    const paid = checkout.callMethod('pay');
    await program.answerModal({ confirm: true });
    await paid;
    expect(program.toasts().pop().title).toBe('requestPayment:fail cancel');
    expect(checkout.data('paying')).toBeFalse();
  });
});
