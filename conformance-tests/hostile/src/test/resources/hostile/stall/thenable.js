// Resolves a promise with thenables that resolve to thenables
const thenable = { then(resolve) { resolve({ then: thenable.then }); } };
Promise.resolve(thenable);
