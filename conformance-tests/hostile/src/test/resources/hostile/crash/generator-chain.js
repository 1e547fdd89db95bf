// Delegates through a hundred thousand generators
function* end() { yield 1; }
function* wrap(inner) { yield* inner; }
let chain = end();
for (let i = 0; i < 100000; i++) chain = wrap(chain);
try { chain.next(); } catch (e) {}
try { chain.return(); } catch (e) {}
