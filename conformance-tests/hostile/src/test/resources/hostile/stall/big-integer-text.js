// Turns large BigInts into decimal text and back
let n = 1n << 3000000n;
for (;;) n = BigInt(n.toString()) + 1n;
