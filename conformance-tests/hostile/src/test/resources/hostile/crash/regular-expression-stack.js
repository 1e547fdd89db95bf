// Matches so that every character takes a frame of the matcher
for (const e of [/(?:a|b)*c/, /(?:(a)|b)*?c/, /^(?:.|\n)+$/, /((((a?)*)*)*)*b/]) {
  try { e.test('ab'.repeat(5000000)); } catch (error) {}
}
