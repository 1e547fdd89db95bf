// Rejects without handlers, with values that are large
const text = 'r'.repeat(100000);
for (let i = 0; ; i++) Promise.reject(new Error(text + i));
