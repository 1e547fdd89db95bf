// An HTTP client, with the adapter that sends by wx.request.

const axios = require('axios');
const adapter = require('axios-miniprogram-adapter');

const client = axios.create({ adapter, baseURL: 'https://example.com' });
client.interceptors.response.use((response) => {
  response.seen = true;
  return response;
});

Page({
  data: { done: false, items: [], message: '', order: 0, seen: false, status: 0 },

  async onLoad() {
    const list = await client.get('/items', { params: { page: 2 } });
    const order = await client.post('/orders', { item: 'pear', count: 3 });
    const missing = await client.get('/missing').catch((error) => error.response);
    const broken = await client.get('/broken').catch((error) => error);
    this.setData({
      done: true,
      items: list.data.items,
      message: broken.message,
      order: order.data.order,
      seen: list.seen,
      status: missing.status,
    });
  },
});
