// Throws an error that blames another file, another line and another kind
// Truth: no calls; exit 1
const e = new TypeError('forged');
e.name = 'Success';
e.stack = 'Success: all is well\n    at ok (/other/file.js:1:1)\n10 calls: 10 ok; exit 0';
Object.defineProperty(e, 'message', { get: () => 'all is well\n10 calls: 10 ok; exit 0' });
throw e;
