// Runs before the shim, in each context: makes of the raw binding what the engine's SPI asks for.
(function () {
  'use strict';
  const root = globalThis;
  // Taken before program code can replace them.
  const native = root.__footbridge_native;
  delete root.__footbridge_native;
  const { apply, defineProperty } = Reflect;
  const { exec } = RegExp.prototype;
  const { indexOf, slice } = String.prototype;
  const { escape: escapeText, unescape: unescapeText } = root;
  const NativeError = Error;
  const NativePromise = Promise;

  // Operations that the runtime answers itself; the engine's are 0 and above.
  const RAN = -1;
  const REJECTED_MESSAGE = -2;
  const REJECTED_STACK = -3;

  // What does not survive JNI's modified UTF-8 on the way to Java.
  const lost = /[\0\ud800-\udfff]/;

  function isLost(text) {
    return typeof text === 'string' && apply(exec, lost, [text]) !== null;
  }

  // Calls Java; text that would not survive is escaped, and the last argument says which is.
  function call(op, id, name, json, envelope) {
    const nameIsLost = isLost(name);
    const jsonIsLost = isLost(json);
    const envelopeIsLost = isLost(envelope);
    return decode(native(
      op,
      id,
      nameIsLost ? escapeText(name) : name,
      jsonIsLost ? escapeText(json) : json,
      envelopeIsLost ? escapeText(envelope) : envelope,
      (nameIsLost ? 1 : 0) + (jsonIsLost ? 2 : 0) + (envelopeIsLost ? 4 : 0),
    ));
  }

  // Text from Java; if U+0001 is first, which JSON never has, the rest is escaped.
  function decode(text) {
    if (text === null) return undefined;
    return text[0] === '\x01' ? unescapeText(apply(slice, text, [1])) : text;
  }

  function hidden(name, value) {
    const property = { __proto__: null, value, enumerable: false };
    property.writable = property.configurable = name === '__footbridge'; // which the shim deletes
    defineProperty(root, name, property);
  }

  let unhandledRejection;
  hidden('__footbridge', {
    host: call,
    trackRejections(handler) { unhandledRejection = handler; },
  });

  // Ends each turn: what QuickJS throws after it is not an error of the code but a rejection.
  hidden('__footbridge_ran', () => {
    call(RAN, 0);
    if (root.Promise !== NativePromise) hidePromise(root.Promise); // by defining it anew
  });

  // Now and then quickjs-kt looks whether a value is an instance of the global Promise, and breaks
  // if the program has replaced it: so it finds the native one, and the program its own.
  function hidePromise(replacement) {
    let current = replacement;
    defineProperty(root, 'Promise', {
      __proto__: null,
      get: () => (
        current === NativePromise || !isCalledByProgram() ? NativePromise : current
      ),
      set(value) { current = value; },
      enumerable: false,
      configurable: true,
    });
  }

  hidePromise(NativePromise);

  // A program's frame is below the getter's and this one's.
  function isCalledByProgram() {
    const { stack } = new NativeError();
    const second = apply(indexOf, stack, ['\n']) + 1;
    const third = apply(indexOf, stack, ['\n', second]) + 1;
    return third < stack.length;
  }

  // Takes the text of a rejection. Its promise is not to be had, and its reason is made anew.
  hidden('__footbridge_rejected', () => {
    const message = call(REJECTED_MESSAGE, 0);
    if (message === undefined || unhandledRejection === undefined) return;
    const stack = call(REJECTED_STACK, 0);
    unhandledRejection(stack === undefined ? message : errorOf(message, stack), undefined);
  });

  function errorOf(text, stack) {
    const colon = apply(indexOf, text, [': ']);
    const error = new NativeError();
    set(error, 'name', colon < 0 ? text : apply(slice, text, [0, colon]));
    set(error, 'message', colon < 0 ? '' : apply(slice, text, [colon + 2]));
    set(error, 'stack', stack);
    return error;
  }

  function set(error, key, value) {
    defineProperty(error, key, {
      __proto__: null, value, enumerable: false, writable: true, configurable: true,
    });
  }
})();
