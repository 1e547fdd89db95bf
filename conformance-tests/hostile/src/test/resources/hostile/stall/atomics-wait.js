// Waits for a notification that nobody sends
// Source: Atomics.wait on the main thread, which browsers forbid
if (typeof Atomics !== 'undefined' && typeof SharedArrayBuffer !== 'undefined') {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
for (;;) {}
