// A package of ES modules that makes promises of wx's callbacks. Its main file re-exports another.

import { promisify, promisifyAll } from 'miniprogram-api-promise';

const api = {};
promisifyAll(wx, api);

Page({
  data: { done: false, failed: false, page: 0, stored: '' },

  async onLoad() {
    await promisify(wx.setStorage)({ key: 'fruit', data: 'pear' });
    const { data: stored } = await api.getStorage({ key: 'fruit' });
    const { data } = await api.request({ url: 'https://example.com/items?page=2' });
    const failed = await api.request({ url: 'https://example.com/broken' }).then(
      () => false,
      () => true,
    );
    this.setData({ done: true, failed, page: data.page, stored });
  },
});
