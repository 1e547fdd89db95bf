// Does not return from the listener of its own errors
wx.onError(() => { for (;;) {} });
throw new Error('x');
