const SERVER = 'https://shop.example.com';

/** Sends a request to the shop's server, and returns a promise of what it answers. */
function send(method, path, data) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: SERVER + path,
      method,
      data,
      success: ({ statusCode, data: body }) => {
        if (statusCode < 300) resolve(body);
        else reject(new Error(`the shop answered ${statusCode}`));
      },
      fail: ({ errMsg }) => { reject(new Error(errMsg)); },
    });
  });
}

let known;

/** Returns a promise of the goods, which are kept until `fresh` is true. */
export async function goods(fresh = false) {
  if (fresh || known === undefined) known = await send('GET', '/goods');
  return known;
}

/** Returns a promise of the order's number. */
export async function order(items) {
  const { id } = await send('POST', '/orders', { items });
  return id;
}
