// Files within packages, which only node_modules has: "build npm" keeps a package's main file.

const dayjs = require('dayjs');
require('dayjs/locale/de');
const utc = require('dayjs/plugin/utc');
const range = require('lodash/range');

dayjs.extend(utc);

Page({
  data: { done: false, range: [], text: '' },

  onLoad() {
    this.setData({
      done: true,
      range: range(1, 10, 3),
      text: dayjs.utc(86400000 * 365).locale('de').format('D. MMMM YYYY HH:mm'),
    });
  },
});
