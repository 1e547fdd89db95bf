// Drops chains of weak maps and references, so that collection itself recurses
// Source: the kind of stack overflows in collectors (QuickJS: free_zero_refcount)
for (let round = 0; round < 5; round++) {
  let chain = {};
  for (let i = 0; i < 300000; i++) {
    const map = new WeakMap();
    map.set(chain, [chain]);
    chain = { map, chain };
  }
  chain = null;
}
