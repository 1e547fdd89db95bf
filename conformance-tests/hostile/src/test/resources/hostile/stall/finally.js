// Runs its endless loop in finally, after it was stopped in the block before
function again() {
  try { for (;;) {} } finally { for (;;) {} }
}
for (;;) try { again(); } finally { again(); }
