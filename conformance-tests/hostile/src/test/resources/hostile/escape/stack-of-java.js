// Reads stacks of all kinds of errors, which should not name the host's classes and files
// Source: information for later attacks; GraalJS shows Java frames in some modes
const errors = [];
const keep = (e) => errors.push(e);
const attempts = [() => null.x, () => decodeURIComponent('%'), () => new Array(-1), () => wx.invokeNativePlugin(),
  () => [].reduce(() => 1), () => 'x'.repeat(-1), () => BigInt('x'), () => JSON.parse('{'), () => wx.setStorageSync(),
  () => [2, 1].sort(() => { throw new Error('x'); }), () => new RegExp('(')];
for (const attempt of attempts) try { attempt(); } catch (e) { keep(e); }
const tell = () => {
  for (const e of errors) {
    const text = e && (String(e.stack) + ' ' + String(e.message));
    if (/\.java\b|dev\.footbridge|com\.oracle|com\.dokar|\/(home|tmp|usr|root)\//.test(text)) console.log('ESCAPED: ' + text);
  }
};
wx.invokeNativePlugin({ api_name: 'throwsInternals' }).catch((e) => { keep(e); tell(); });
tell();
