const KEY = 'orders';

function all() {
  return wx.getStorageSync(KEY) || [];
}

function add(order) {
  wx.setStorageSync(KEY, [order, ...all()]);
}

module.exports = { all, add };
