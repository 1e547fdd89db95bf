// Splits and joins texts so that each step holds ten times more
// Perhaps not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
let text = 'a,b,c,d,e,f,g,h,i,j';
const all = [];
for (;;) {
  try { text = text.split('').join(text.slice(0, 100)); all.push(text.split('')); } catch (e) { text = 'a,b,c,d'; }
}
