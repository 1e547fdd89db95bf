// Runs an empty loop for ever
for (;;) {}
