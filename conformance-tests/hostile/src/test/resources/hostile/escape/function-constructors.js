// Compiles text with the constructors of all four kinds of functions, and with eval
// Source: hosts that remove only Function and eval from the global object
const constructors = [Function, (async () => {}).constructor, function* () {}.constructor, (async function* () {}).constructor];
for (const each of constructors) {
  try {
    const made = each('return this');
    let found = made();
    if (found && found.next) found = found.next().value;
    if (found && found.Java) console.log('ESCAPED: a global of the host');
  } catch (e) {}
}
try {
  if ((0, eval)('typeof Java') !== 'undefined') console.log('ESCAPED: eval');
} catch (e) {}
