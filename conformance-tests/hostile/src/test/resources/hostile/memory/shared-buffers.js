// Takes shared buffers, which may live outside every heap
const all = [];
for (let size = 2 ** 28; ; ) {
  try {
    const type = typeof SharedArrayBuffer === 'undefined' ? ArrayBuffer : SharedArrayBuffer;
    all.push(new Uint8Array(new type(size)).fill(7));
  } catch (e) { size = Math.max(1024, size >> 1); }
}
