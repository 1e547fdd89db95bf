// Gives Promise.race an iterator that never ends
Promise.race((function* () { for (;;) yield 1; })());
