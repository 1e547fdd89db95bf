const money = require('tiny-money');

const KEY = 'cart';
const TAB = 1;

/** What the user wants to buy; it survives the program. */
export const cart = {
  items: [],

  restore() {
    cart.items = wx.getStorageSync(KEY) || [];
  },

  add(good) {
    const item = cart.items.find(({ id }) => id === good.id);
    if (item) item.count++;
    else cart.items.push({ id: good.id, name: good.name, cents: good.cents, count: 1 });
    save();
  },

  remove(id) {
    cart.items = cart.items.filter((item) => item.id !== id);
    save();
  },

  clear() {
    cart.items = [];
    save();
  },

  /** Shows how much is in it; only pages of the tab bar can. */
  showBadge() {
    const count = money.sum(cart.items, (item) => item.count);
    if (count > 0) wx.setTabBarBadge({ index: TAB, text: `${count}` });
    else wx.removeTabBarBadge({ index: TAB });
  },

  get cents() {
    return money.sum(cart.items, ({ cents, count }) => cents * count);
  },

  get total() {
    return money.format(cart.cents);
  },
};

function save() {
  wx.setStorageSync(KEY, cart.items);
}
