// Leaves blocks by labels, so that finally runs without an end
outer: for (;;) {
  try { continue outer; } finally { try { throw 1; } catch (e) { continue outer; } }
}
