// Compiles machine-near code, whose compilers had the most holes of browsers
// Source: the kind of CVE-2021-30551 and others of V8's WebAssembly
if (typeof WebAssembly !== 'undefined') {
  console.log('ESCAPED: WebAssembly');
  const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
  new WebAssembly.Instance(new WebAssembly.Module(empty));
}
