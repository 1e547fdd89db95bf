// Hides commands of CI services behind characters that are removed or changed on the way
// Truth: no calls; exit 0
for (const command of ['::error::x', '##vso[task.complete result=Failed]']) {
  for (const before of ['\u200b', '\ufeff', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0', '\x1b[0m', '\ud800', '\u00a0', '\u3000', '\t']) console.log('x' + before + command + '\n' + before + command);
}
