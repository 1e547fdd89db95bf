// Takes shared buffers, which may live outside every heap
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
const all = [];
for (let size = 2 ** 28; ; ) {
  try {
    const type = typeof SharedArrayBuffer === 'undefined' ? ArrayBuffer : SharedArrayBuffer;
    all.push(new Uint8Array(new type(size)).fill(7));
  } catch (e) { size = Math.max(1024, size >> 1); }
}
