// Makes arrays of the greatest length dense
const all = [];
for (let length = 2 ** 32 - 1; ; ) {
  try { all.push(new Array(length).fill(0)); } catch (e) { length = Math.max(1000, length >>> 1); }
}
