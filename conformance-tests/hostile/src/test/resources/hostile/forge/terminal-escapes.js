// Clears the screen, moves the cursor and erases the lines above
// Source: the kind of CVE-2003-0063 and later ones (escapes in logs)
// Truth: no calls; exit 1
console.log('\x1b[2J\x1b[H\x1b[3J10 calls: 10 ok; exit 0');
console.log('\x1b[1A\x1b[2K\x1b[1A\x1b[2K');
console.log('\x1b]0;title\x07\x1b]8;;http://127.0.0.1/\x07link\x1b]8;;\x07\x1b[?1049h\x1b[8m');
console.error('\x9b2J\x9d0;title\x9c\u0090q\u009c', { '\x1b[2J': '\x1b[2J' }, ['\x1b[31m']);
throw new Error('\x1b[2K\x1b[1A\x1b[2K');
