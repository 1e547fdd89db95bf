/*
 * rule: X2
 * title: no name of the engine is on the global object
 */
const names = Reflect.ownKeys(globalThis).filter((key) => /footbridge/i.test(String(key)));
check.equal(names, []);
check.done();
