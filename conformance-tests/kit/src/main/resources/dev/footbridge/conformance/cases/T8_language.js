/*
 * rule: T8
 * title: the system information has the language of the environment
 * lang: de
 */
check.equal(wx.getSystemInfoSync().language, 'de', 'getSystemInfoSync');
check.equal(wx.getAppBaseInfo().language, 'de', 'getAppBaseInfo');
if (typeof Intl === 'object') {
  check.equal(new Intl.NumberFormat().resolvedOptions().locale, 'de', 'Intl');
  check.equal((1234.5).toLocaleString(), '1.234,5', 'a number');
}
check.done();
