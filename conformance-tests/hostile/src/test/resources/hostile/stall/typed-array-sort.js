// Sorts a typed array with a comparison that lies, over and over
const list = new Float64Array(200000);
for (;;) list.sort(() => 1).reverse();
