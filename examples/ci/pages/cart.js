// The logic of the cart page; cart.test.js runs after it, in the same program.

const HOLD_MINUTES = 10;

function createCart() {
  const cart = { count: 0, printed: 0, expired: false };
  let timer;
  return Object.assign(cart, {
    add() {
      cart.count++;
      clearTimeout(timer);
      timer = setTimeout(() => { cart.expired = true; cart.count = 0; }, HOLD_MINUTES * 60e3);
    },
    buy() {
      clearTimeout(timer);
      return new Promise((resolve, reject) => {
        wx.buyTickets({
          count: cart.count,
          progress({ printed }) { cart.printed = printed; },
          success: resolve,
          fail: reject,
        });
      });
    },
  });
}
