// Runs before the shim, in each context: adapts the raw binding to the engine's SPI. Its value is the
// function by which Java enters JavaScript, which no name leads to.
(function () {
  'use strict';
  const root = globalThis;
  // Taken before program code can replace them.
  const native = root.__footbridge_native;
  delete root.__footbridge_native;
  const { apply, defineProperty } = Reflect;
  const { exec } = RegExp.prototype;
  const { slice } = String.prototype;
  const { delete: deleteKey, forEach, set } = Map.prototype;
  const { escape: escapeText, unescape: unescapeText } = root;
  const NativeMap = Map;
  const NativeString = String;

  // Operations that Java asks for; Prelude.java has the same numbers.
  const RING = 0;
  const FAILED = 1;
  const REJECTED = 2;
  const HANDLED = 3;
  const REPORT = 4;

  // Operations of the host.
  const FAILURE = -1; // for the runtime itself
  const TAKE = 0;

  // What is told of a failure, besides its texts.
  const IS_NULL = 1;
  const IS_OUT_OF_MEMORY = 2;

  // Characters that JNI's modified UTF-8 damages on the way to Java.
  const lost = /[\0\ud800-\udfff]/;

  function isLost(text) {
    return typeof text === 'string' && apply(exec, lost, [text]) !== null;
  }

  // Calls Java; text that would be damaged is escaped, and the last argument says which ones are.
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

  // Decodes text from Java; if it starts with U+0001, which JSON never does, the rest is escaped.
  function decode(text) {
    if (text === null) return undefined;
    return text.length > 0 && text[0] === '\x01' ? unescapeText(apply(slice, text, [1])) : text;
  }

  let receive;
  let unhandledRejection;
  let describe;
  defineProperty(root, '__footbridge', {
    __proto__: null,
    value: {
      host: call,
      onMessage(handler) { receive = handler; },
      trackRejections(handler) { unhandledRejection = handler; },
      describe(callback) { describe = callback; },
    },
    enumerable: false,
    writable: true,
    configurable: true, // the shim deletes it
  });

  function ring() {
    const text = call(TAKE, 0);
    if (text !== undefined) receive(text);
  }

  // The reasons of promises that were rejected and have no handler yet, by their promises.
  let rejections = new NativeMap();
  let reported = rejections;

  function report() {
    reported = rejections;
    rejections = new NativeMap();
    // Those that a hook handles meanwhile are deleted, and not visited.
    apply(forEach, reported, [(reason, promise) => {
      if (isOutOfMemory(reason)) tell(reason);
      else if (unhandledRejection !== undefined) unhandledRejection(reason, promise);
    }]);
    reported = rejections;
  }

  // Tells Java what was thrown.
  function tell(thrown) {
    let facts = 0;
    if (thrown === null) facts = IS_NULL;
    else if (isOutOfMemory(thrown)) facts = IS_OUT_OF_MEMORY;
    call(FAILURE, facts, undefined, textOf(thrown), isReference(thrown) ? read(thrown, 'stack') : '');
  }

  function textOf(thrown) {
    let text;
    try {
      text = describe === undefined ? undefined : describe(thrown);
    } catch {
      // The stack or the memory is full.
    }
    return typeof text === 'string' ? text : ownTextOf(thrown);
  }

  function ownTextOf(thrown) {
    if (!isReference(thrown)) {
      return NativeString(thrown) + (typeof thrown === 'bigint' ? 'n' : '');
    }
    const name = read(thrown, 'name');
    const message = read(thrown, 'message');
    if (name === '' && message === '') return '[object Object]';
    return name === '' || message === '' ? name + message : name + ': ' + message;
  }

  function isOutOfMemory(thrown) {
    return isReference(thrown) && read(thrown, 'message') === 'out of memory'
      && read(thrown, 'name') === 'InternalError';
  }

  function isReference(value) {
    return typeof value === 'function' || (typeof value === 'object' && value !== null);
  }

  // Reads a text that may have a getter, or belong to a proxy, which may throw.
  function read(object, key) {
    try {
      const value = object[key];
      return typeof value === 'string' ? value : '';
    } catch {
      return '';
    }
  }

  return function (op, first, second) {
    if (op === RING) {
      ring();
    } else if (op === FAILED) {
      tell(first);
    } else if (op === REJECTED) {
      apply(set, rejections, [first, second]);
    } else if (op === HANDLED) {
      apply(deleteKey, rejections, [first]);
      apply(deleteKey, reported, [first]);
    } else if (op === REPORT) {
      report();
    }
  };
})();
