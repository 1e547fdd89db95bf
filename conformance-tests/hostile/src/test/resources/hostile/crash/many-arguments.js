// Calls functions with ten million arguments
const many = new Array(1e7).fill(1);
for (const use of [() => Math.max(...many), () => Math.max.apply(null, many), () => String.fromCharCode.apply(null, { length: 2 ** 31 }), () => new Date(...many), () => [].push(...many), () => Reflect.apply(() => {}, null, { length: 2 ** 32 }), () => (() => {}).bind(null, ...many)(...many)]) {
  try { use(); } catch (e) {}
}
