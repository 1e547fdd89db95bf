// Returns to a loop from the finally of a generator and of an iterator
function* endless() {
  try { while (true) yield 1; } finally { while (true) { try { yield* endless(); } finally { continue; } } }
}
for (const x of endless()) { try { throw x; } catch (e) { for (const y of endless()) if (y > 1) break; } }
