// Runs before the shim, in each context: makes of the raw binding what the engine's SPI asks for.
(function () {
  'use strict';
  const root = globalThis;
  // Taken before program code can replace them.
  const native = root.__footbridge_native;
  delete root.__footbridge_native;
  const { apply, defineProperty } = Reflect;
  const { exec } = RegExp.prototype;
  const { charCodeAt, indexOf, slice } = String.prototype;
  const { fromCharCode } = String;
  const NativeError = Error;

  // Operations that the runtime answers itself; the engine's are 0 and above.
  const RAN = -1;
  const REJECTED_MESSAGE = -2;
  const REJECTED_STACK = -3;

  // What does not survive JNI's modified UTF-8, and the character that begins an escape.
  const lost = /[\0\x01\ud800-\udfff]/g;

  // Text on its way to Java; BridgeText.java reads it.
  function encode(text) {
    lost.lastIndex = 0;
    let found = apply(exec, lost, [text]);
    if (found === null) return text;
    let encoded = '';
    let done = 0;
    while (found !== null) {
      const at = found.index;
      const code = apply(charCodeAt, text, [at]);
      const escape = code === 0 ? 2 : code === 1 ? 1 : code + 0x800;
      encoded += `${apply(slice, text, [done, at])}\x01${fromCharCode(escape)}`;
      done = at + 1;
      found = apply(exec, lost, [text]);
    }
    return encoded + apply(slice, text, [done]);
  }

  // Text from Java, which BridgeText.java wrote.
  function decode(text) {
    if (text === null) return undefined;
    if (text[0] !== '\x01') return text;
    let decoded = '';
    for (let i = 1; i < text.length; i++) {
      if (text[i] === '\x01') {
        i++;
        decoded += text[i] === '\x02' ? '\0' : '\x01';
      } else {
        decoded += text[i];
      }
    }
    return decoded;
  }

  function hidden(name, value) {
    const property = { __proto__: null, value, enumerable: false };
    property.writable = property.configurable = name === '__footbridge_host'
      || name === '__footbridge_track_rejections';
    defineProperty(root, name, property);
  }

  function encodeArgument(argument) {
    return typeof argument === 'string' ? encode(argument) : undefined;
  }

  hidden('__footbridge_host', (op, id, name, json) =>
    decode(native(op, id, encodeArgument(name), encodeArgument(json))));

  let unhandledRejection;
  hidden('__footbridge_track_rejections', (handler) => { unhandledRejection = handler; });

  // Ends each turn: what QuickJS throws after it is not an error of the code but a rejection.
  hidden('__footbridge_ran', () => { native(RAN, 0, undefined, undefined); });

  // Takes the text of a rejection. Its promise is not to be had, and its reason is made anew.
  hidden('__footbridge_rejected', () => {
    const message = decode(native(REJECTED_MESSAGE, 0, undefined, undefined));
    if (message === undefined || unhandledRejection === undefined) return;
    const stack = decode(native(REJECTED_STACK, 0, undefined, undefined));
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
