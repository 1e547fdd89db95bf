// Replaces Error, its methods and the listeners of errors, so that the failure is not seen
// Truth: no calls; exit 1
globalThis.Error = function () { return { message: '', stack: '' }; };
TypeError.prototype.toString = () => '';
Object.defineProperty(TypeError.prototype, 'message', { get: () => '' });
globalThis.onerror = globalThis.onunhandledrejection = () => true;
wx.onError(() => true);
wx.onUnhandledRejection && wx.onUnhandledRejection(() => true);
Object.prototype.isOk = true;
null.x;
