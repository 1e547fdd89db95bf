// What tools ask the logic layer besides what a person does: modules for tests, names for the walk.

/** How errors name what a test requires. */
const REQUIRED_BY_TEST = 'program.require';

/**
 * Returns what a module of the program exports, from the same registry as `require` does.
 * @param {unknown} name as a module in the program's folder would require it
 */
function requireForTest(name) {
  const path = resolve(REQUIRED_BY_TEST, name);
  if (!isKnown(path)) {
    throw moduleError("program.require('" + formatValue(name, 0) + "'): the module is not loaded; write the"
      + ' name as a literal in the test file, so that it is loaded before the tests run');
  }
  return load(path, REQUIRED_BY_TEST).module.exports;
}

// Those of the names that `wx` does not have now, which the program may have replaced or extended.
commands.set('absent', (args) => {
  const absent = emptyList();
  const names = own(args, 'names') ?? [];
  const { wx: current } = root;
  for (let i = 0; i < names.length; i++) {
    // eslint-disable-next-line no-restricted-syntax -- a `wx` of the program's may inherit from ours
    if (!isObject(current) || !(names[i] in current)) push(absent, names[i]);
  }
  return absent;
});
