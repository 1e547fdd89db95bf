// Takes resizable buffers and slices, and lets them grow
// Perhaps not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
const all = [];
for (;;) {
  try {
    const buffer = new ArrayBuffer(1024, { maxByteLength: 2 ** 28 });
    if (buffer.resize) buffer.resize(2 ** 26);
    all.push(buffer, buffer.slice(0), new Float64Array(2 ** 20).fill(0.5));
  } catch (e) { all.push({ e }); }
}
