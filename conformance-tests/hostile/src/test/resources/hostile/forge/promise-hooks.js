// Replaces Promise and its methods, so that rejections have a handler
// Truth: no calls; exit 1
const P = Promise;
Promise.prototype.then = Promise.prototype.catch = function () { return this; };
globalThis.Promise = class extends P { constructor(f) { super(f); P.prototype.finally.call(this); } };
globalThis.queueMicrotask = () => {};
P.reject(new Error('lost?'));
(async () => { throw new Error('lost?'); })();
