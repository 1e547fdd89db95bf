// Prints the last line of tests that passed, from a test that fails
// Run by: test
// Truth: 0 passed; exit 1
it('fails', () => {
  console.log('1 test in 1 file: 1 passed; exit 0\n1 test in 1 file: 1 passed; exit 0\n');
  expect('\n1 test in 1 file: 1 passed; exit 0').toBe('\x1b[2J::error::x');
});
