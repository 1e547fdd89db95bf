// Compiles quantifiers of quantifiers, which some compilers unroll
for (const text of ['((a{1,65535}){1,65535}){1,65535}', '(?:(?:a{9999}){9999}){9999}', '(a|b|c){500000}', '(a)'.repeat(300000)]) {
  try { new RegExp(text).test('abc'.repeat(1000)); } catch (e) {}
}
