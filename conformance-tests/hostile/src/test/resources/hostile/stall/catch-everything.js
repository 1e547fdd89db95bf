// Catches whatever ends its loop, and begins again
for (;;) {
  try { for (;;) {} } catch (e) { continue; }
}
