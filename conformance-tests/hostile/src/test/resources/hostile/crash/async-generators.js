// Closes, throws into and drops asynchronous generators in every state
// Source: CVE-2023-48183, CVE-2023-48184 (QuickJS: async generators, backtraces)
const all = [];
for (let i = 0; i < 2000; i++) {
  const g = (async function* () { try { yield 1; yield await Promise.reject(2); } catch (e) { yield* g2(); } finally { await 3; yield 4; } })();
  all.push(g.next(), g.throw(new Error('x')), g.return(5), g.next());
}
async function* g2() { yield* all; }
for (const p of all) p.catch(() => {});
