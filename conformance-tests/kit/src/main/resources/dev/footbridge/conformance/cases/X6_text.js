/*
 * rule: X6
 * title: text survives the way there and back
 */
(async () => {
  const texts = ['\u2028\u2029', 'a\0b', '"\'\\/\b\f\n\r\t', '\ud83d\ude00', '\ud800', 'x\udc00y',
    'ü', '汉字', '</script>', '\u007f\u0080\uffff', ''];
  for (const text of texts) {
    check.equal((await native('echo', { [text]: text })).params, { [text]: text }, 'async');
    check.equal(nativeSync('echoSync', { text }).params, { text }, 'sync');
  }
  check.done();
})();
