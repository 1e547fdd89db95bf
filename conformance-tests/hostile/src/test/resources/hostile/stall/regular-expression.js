// Matches by backtracking, which takes time that doubles with each character
// Source: the kind of CWE-1333 (catastrophic backtracking)
/^(a+)+$/.exec('a'.repeat(50) + '!');
/^(?:(a|aa|b)+)*\1$/.exec('a'.repeat(60) + '!');
