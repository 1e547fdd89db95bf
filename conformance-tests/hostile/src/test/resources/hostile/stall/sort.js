// Sorts with a comparison that never agrees with itself, over and over
const list = Array.from({ length: 100000 }, (_, i) => i);
for (;;) list.sort(() => Math.random() - 0.5);
