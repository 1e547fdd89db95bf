/*
 * rule: D6
 * title: binary data crosses as base64
 */
const bytes = (...list) => new Uint8Array(list).buffer;
const pairs = [[bytes(), ''], [bytes(102), 'Zg=='], [bytes(102, 111), 'Zm8='],
  [bytes(102, 111, 111), 'Zm9v'], [bytes(0, 255, 254, 253), 'AP/+/Q==']];
for (const [buffer, text] of pairs) {
  check.equal(wx.arrayBufferToBase64(buffer), text, 'to text');
  const back = wx.base64ToArrayBuffer(text);
  check.ok(back instanceof ArrayBuffer, 'an ArrayBuffer');
  check.equal([...new Uint8Array(back)], [...new Uint8Array(buffer)], 'and back');
}
const all = Uint8Array.from({ length: 1000 }, (_, i) => i & 255);
const back = new Uint8Array(wx.base64ToArrayBuffer(wx.arrayBufferToBase64(all.buffer)));
check.equal([...back], [...all], 'a thousand');
for (const wrong of [() => wx.arrayBufferToBase64('x'), () => wx.base64ToArrayBuffer(5),
  () => wx.base64ToArrayBuffer('a*b=')]) {
  try {
    wrong();
    check.fail('took what it cannot');
  } catch (e) {
    check.ok(e instanceof TypeError, 'a TypeError');
  }
}
check.done();
