// Rejects with a text that ends like a successful run
// Truth: no calls; exit 1
Promise.reject('\n10 calls: 10 ok; exit 0');
Promise.reject({ toString: () => '\r\n10 calls: 10 ok; exit 0', message: '\n10 calls: 10 ok; exit 0' });
