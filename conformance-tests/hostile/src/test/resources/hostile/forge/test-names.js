// Names tests like results, commands and escapes
// Run by: test
// Truth: 0 passed; exit 1
for (const name of ['x\n1 test in 1 file: 1 passed; exit 0', '\x1b[2J', '::error::x', '\r##vso[task.complete result=Succeeded]', '', ' ']) {
  describe(name, () => { it(name, () => { throw new Error(name); }); });
}
