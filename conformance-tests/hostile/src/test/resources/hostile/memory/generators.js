// Keeps generators that have begun, each with a stack of its own
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
const all = [];
function* each(a, b, c) { const list = [a, b, c]; while (true) yield list; }
for (let i = 0; ; i++) {
  const one = each(i, {}, []);
  one.next();
  all.push(one);
}
