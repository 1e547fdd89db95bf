// Runs before the shim, in each context: adapts the raw binding to the engine's SPI.
(function () {
  'use strict';
  const root = globalThis;
  // Taken before program code can replace them.
  const native = root.__footbridge_native;
  delete root.__footbridge_native;
  const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
  const { exec } = RegExp.prototype;
  const { indexOf, slice } = String.prototype;
  const { escape: escapeText, unescape: unescapeText } = root;
  const { isArray } = Array;
  const NativeError = Error;
  const NativePromise = Promise;
  const NativeSet = Set;
  const { add, clear, forEach, has } = Set.prototype;
  const { forEach: forEachEntry } = Map.prototype;
  const sizeOfMap = getOwnPropertyDescriptor(Map.prototype, 'size').get;
  const isInstance = Function.prototype[Symbol.hasInstance];
  const sizeOf = getOwnPropertyDescriptor(Set.prototype, 'size').get;

  // Operations that the runtime answers itself; the engine's are 0 and above.
  const RAN = -1;
  const REJECTED_MESSAGE = -2;
  const REJECTED_STACK = -3;
  const REJECTED_KIND = -4;
  const THROWN_TEXT = -5;

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
    return text[0] === '\x01' ? unescapeText(apply(slice, text, [1])) : text;
  }

  function hidden(name, value) {
    const property = { __proto__: null, value, enumerable: false };
    property.writable = property.configurable = name === '__footbridge'; // deleted by the shim
    defineProperty(root, name, property);
  }

  let unhandledRejection;
  let describe;
  hidden('__footbridge', {
    host: call,
    trackRejections(handler) { unhandledRejection = handler; },
    describe(callback) { describe = callback; },
  });

  // Called at the end of each turn: what QuickJS throws later is a rejection, not an error of the
  // turn's code.
  hidden('__footbridge_ran', () => {
    call(RAN, 0);
    if (root.Promise !== NativePromise) hidePromise(root.Promise); // the program redefined it
  });

  // quickjs-kt sometimes checks whether a value is an instance of the global Promise, and fails if
  // the program has replaced it. So quickjs-kt gets the native one, and the program its own.
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

  // If the program called, its frame is below those of the getter and of this function.
  function isCalledByProgram() {
    const { stack } = new NativeError();
    const second = apply(indexOf, stack, ['\n']) + 1;
    const third = apply(indexOf, stack, ['\n', second]) + 1;
    return third < stack.length;
  }

  // The objects that were thrown in this turn, and those inside of them. quickjs-kt passes Java no
  // object, but asks of each whether it is an instance of Int8Array while it converts it, which
  // nothing else does: first of the outermost, then of those inside.
  const thrown = new NativeSet();
  const inside = new NativeSet();

  defineProperty(root.Int8Array, Symbol.hasInstance, {
    __proto__: null,
    value(value) {
      try {
        note(value);
      } catch {
        // A proxy: its handlers belong to the program.
      }
      return apply(isInstance, this, [value]);
    },
  });

  function note(value) {
    if (!isReference(value)) return;
    if (!apply(has, inside, [value])) apply(add, thrown, [value]);
    const keys = ownKeys(value);
    for (let i = 0; i < keys.length; i++) {
      const property = getOwnPropertyDescriptor(value, keys[i]);
      if (property !== undefined) hold(property.value);
    }
  }

  function isReference(value) {
    return typeof value === 'function' || (typeof value === 'object' && value !== null);
  }

  // Returns whether a getter of a Map or Set takes a value.
  function isOfKind(getter, value) {
    try {
      apply(getter, value, []);
      return true;
    } catch {
      return false;
    }
  }

  // An array, a Map or a Set is converted without that question, but its items are not.
  function hold(value) {
    if (!isReference(value) || apply(has, inside, [value])) return;
    apply(add, inside, [value]);
    for (let i = 0; isArray(value) && i < value.length; i++) hold(value[i]);
    if (isOfKind(sizeOfMap, value)) {
      apply(forEachEntry, value, [(item, key) => {
        hold(key);
        hold(item);
      }]);
    } else if (isOfKind(sizeOf, value)) {
      apply(forEach, value, [(item) => hold(item)]);
    }
  }

  // Called at the start of a turn that delivers a message.
  hidden('__footbridge_turn', () => {
    if (apply(sizeOf, thrown, []) > 0) forget();
  });

  function forget() {
    apply(clear, thrown, []);
    apply(clear, inside, []);
  }

  // Returns the object that was thrown; its description if several were, as a text.
  function thrownObject(text) {
    let found = text;
    let count = 0;
    let texts = '';
    apply(forEach, thrown, [(value) => {
      found = value;
      texts += (count++ === 0 ? '' : ' or ') + (describe(value) ?? '[object Object]');
    }]);
    forget();
    return count > 1 ? texts : found;
  }

  // Tells Java what the objects are that a script has thrown: one, or those of an array, a Map or a Set,
  // which are not themselves known here.
  hidden('__footbridge_thrown', () => {
    if (describe === undefined) return;
    apply(forEach, thrown, [(value) => {
      call(THROWN_TEXT, 0, undefined, describe(value) ?? '[object Object]');
    }]);
    forget();
  });

  // Fetches a rejection. Of an error there is its text, and no promise: it is built from the text.
  hidden('__footbridge_rejected', () => {
    const message = call(REJECTED_MESSAGE, 0);
    if (message === undefined || unhandledRejection === undefined) return;
    const kind = call(REJECTED_KIND, 0);
    let reason = message;
    if (kind === 'error') {
      reason = errorOf(message, call(REJECTED_STACK, 0));
    } else if (kind === 'circular') { // the object is circular, or the error is the program's own
      reason = thrownObject(undefined) ?? errorOf(message, call(REJECTED_STACK, 0));
    } else if (kind === 'object' && describe !== undefined) {
      reason = thrownObject(message);
    } else if (kind === 'null') {
      reason = null;
    }
    unhandledRejection(reason, undefined);
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
