// Reads an iterator that has no end
Array.from({ [Symbol.iterator]: () => ({ next: () => ({ done: false, get value() { return undefined; } }) }), length: 1 }, () => { throw 0; });
Object.fromEntries({ [Symbol.iterator]: () => ({ next: () => ({ done: false, value: ['a', 1] }) }) });
