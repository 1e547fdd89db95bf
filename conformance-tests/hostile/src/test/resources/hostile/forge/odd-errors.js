// Throws values that print as nothing
// Truth: no calls; exit 1
Promise.reject('');
Promise.reject(null);
setTimeout(() => { throw undefined; }, 1);
throw { toString: () => '', message: '' };
