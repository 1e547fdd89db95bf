// Dates: parsing, arithmetic, formatting. Without a zone, so that they are the same in all zones.

const dayjs = require('dayjs');

Page({
  data: { done: false, day: '', days: 0, isBefore: false, monthEnd: '', text: '' },

  onLoad() {
    const start = dayjs('2024-02-27 10:30:00');
    const end = start.add(1, 'month');
    this.setData({
      done: true,
      day: start.format('dddd'),
      days: end.diff(start, 'day'),
      isBefore: start.isBefore(end),
      monthEnd: start.endOf('month').format('YYYY-MM-DD HH:mm:ss.SSS'),
      text: end.format('D MMM YYYY, h:mm A'),
    });
  },
});
