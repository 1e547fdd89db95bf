// Logs values that are deep, wide, cyclic and odd
let deep = [];
for (let i = 0; i < 100000; i++) deep = i % 2 ? [deep] : { deep };
console.log(deep, new Map([[deep, deep]]), new Set([deep]));
console.log(new Array(2 ** 32 - 1), new Array(1e6).fill(deep), { get x() { throw deep; } });
console.error(new Proxy({}, { ownKeys() { throw deep; } }), Object.create(null), Symbol(), 1n << 10000n);
