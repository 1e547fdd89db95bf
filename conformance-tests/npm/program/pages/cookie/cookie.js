// A cookie jar that replaces wx.request, keeps what a server sets, and sends it with later requests.

const before = wx.request;
const cookies = require('weapp-cookie');

/** Sends a request; resolves to its response. */
function send(url) {
  return new Promise((success, fail) => {
    wx.request({ url, success, fail });
  });
}

Page({
  data: { done: false, cookies: {}, isReplaced: false, statuses: [], user: '' },

  async onLoad() {
    cookies.clearCookies();
    const refused = await send('https://example.com/me');
    await send('https://example.com/login');
    const me = await send('https://example.com/me');
    this.setData({
      done: true,
      cookies: cookies.getCookies('example.com'),
      isReplaced: wx.request !== before,
      statuses: [refused.statusCode, me.statusCode],
      user: me.data.user,
    });
  },
});
