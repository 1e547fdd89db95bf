// A function of the host's functions, which runs before the shim, in each context: passes them to the
// shim, and deletes the global that only this runtime uses.
/* global Graal */
// eslint-disable-next-line no-unused-expressions -- Java calls it
(host, onMessage, describing, hasFloat16) => {
  'use strict';
  globalThis.__footbridge = {
    host,
    onMessage,
    trackRejections: Graal.setUnhandledPromiseRejectionHandler,
    // Passes a function to Java that describes what its argument throws.
    describe(textOf) {
      describing((again) => {
        let thrown;
        try {
          again();
        } catch (error) {
          thrown = error;
        }
        return textOf(thrown);
      });
    },
  };
  delete globalThis.Graal;
  // GraalJS converts 16-bit floats with methods that Java has since 20. Without them, the script ends
  // with a Java error that JavaScript cannot catch; so they are missing then, as on older engines.
  if (!hasFloat16) {
    delete globalThis.Float16Array;
    delete Math.f16round;
    delete DataView.prototype.getFloat16;
    delete DataView.prototype.setFloat16;
  }
};
