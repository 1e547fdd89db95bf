// Reads an asynchronous iterator without an end
(async () => {
  for await (const x of { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: 1 }) }) });
})();
