// Compiles a regular expression with a hundred thousand nested groups
// Perhaps not contained: graaljs in process: because the native function does not notice that it is stopped, and its thread works on
for (const [open, close] of [['(', ')'], ['(?:', ')*'], ['(?=', ')'], ['[^', ']'], ['(?<!', ')']]) {
  try { new RegExp(open.repeat(100000) + 'a' + close.repeat(100000)).test('aaa'); } catch (e) {}
}
