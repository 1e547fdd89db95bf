// Asks for QuickJS's modules std and os, which open files and start processes
// Source: the programs qjs and qjscalc of QuickJS
for (const name of ['std', 'os', 'bjson', 'scriptArgs', '__loadScript']) {
  if (name in globalThis) console.log('ESCAPED: ' + name);
}
for (const name of ['std', 'os', 'qjs:std', 'qjs:os', 'bjson']) {
  import(name).then(
    (found) => console.log('ESCAPED: module ' + name + ' ' + Object.keys(found)),
    () => {});
}
