// Spreads a generator that has no end into a Set that stays small
new Set((function* () { for (;;) yield 1; })());
