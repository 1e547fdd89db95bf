// Binary data as text: the runtimes have no btoa and atob. The host converts, since one runtime
// interprets each step of a loop; bytes cross as a JSON array of numbers.

const OP_TO_BASE64 = 19;
const OP_FROM_BASE64 = 20;

const NativeUint8Array = Uint8Array;
const NativeArrayBuffer = ArrayBuffer;
const bufferByteLength = uncurried(
  /** @type {any} */ (getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')).get);
const typedArrayJoin = uncurried(/** @type {any} */ (typedArrayPrototype).join);
const typedArraySet = uncurried(/** @type {any} */ (typedArrayPrototype).set);

const viewGetters = [
  gettersOf(typedArrayPrototype),
  gettersOf(DataView.prototype),
];
/** Characters that browsers skip. */
const SPACES = freeze([' ', '\n', '\r', '\t', '\f']);
const NOT_BASE64 = /[^A-Za-z0-9+/]/;
const CHUNK = 196608; // bytes that cross at once; divisible by 3
const CHUNK_TEXT = CHUNK / 3 * 4;

/** @param {object} prototype */
function gettersOf(prototype) {
  const getter = (/** @type {string} */ name) => uncurried(
    /** @type {any} */ (getOwnPropertyDescriptor(prototype, name)).get);
  return {
    buffer: getter('buffer'), byteLength: getter('byteLength'), byteOffset: getter('byteOffset'),
  };
}

/**
 * Returns an ArrayBuffer, or what a typed array or DataView shows of one; undefined for anything
 * else.
 * @param {any} value
 * @returns {[buffer: ArrayBuffer, from: number, size: number] | undefined}
 */
function bytesOf(value) {
  try {
    if (!isView(value)) return [value, 0, bufferByteLength(value)];
    const { buffer, byteLength, byteOffset } = viewGetters[typedArrayKind(value) === undefined ? 1 : 0];
    return [buffer(value), byteOffset(value), byteLength(value)];
  } catch {
    return undefined;
  }
}

/** @param {ArrayBuffer | ArrayBufferView} data */
function arrayBufferToBase64(data) {
  const bytes = bytesOf(data);
  if (bytes === undefined) {
    throw new NativeTypeError('wx.arrayBufferToBase64 takes an ArrayBuffer or a view of one, but was'
      + ' given ' + kindOf(data));
  }
  const buffer = bytes[0];
  const from = bytes[1];
  const size = bytes[2];
  let text = '';
  for (let done = 0; done < size; done += CHUNK) {
    const chunk = new NativeUint8Array(buffer, from + done, min(CHUNK, size - done));
    text += answerTo(OP_TO_BASE64, '[' + typedArrayJoin(chunk, ',') + ']');
  }
  return text;
}

/** @param {string} given */
function base64ToArrayBuffer(given) {
  if (typeof given !== 'string') {
    throw new NativeTypeError(
      'wx.base64ToArrayBuffer takes a string, but was given ' + kindOf(given));
  }
  let base64 = given;
  for (let i = 0; i < SPACES.length; i++) {
    if (stringIncludes(base64, SPACES[i])) base64 = stringReplaceAll(base64, SPACES[i], '');
  }
  let length = base64.length;
  while (length > 0 && base64[length - 1] === '=') length--;
  base64 = stringSlice(base64, 0, length);
  if (length % 4 === 1) {
    throw new NativeTypeError('wx.base64ToArrayBuffer: ' + length
      + ' characters of base64 are no whole number of bytes; one is missing, or one too many');
  }
  const wrong = regExpExec(NOT_BASE64, base64);
  if (wrong !== null) {
    throw new NativeTypeError(
      'wx.base64ToArrayBuffer: not a base64 character at ' + wrong.index + ': ' + quoted(wrong[0]));
  }
  const buffer = new NativeArrayBuffer(trunc((length * 3) / 4));
  const bytes = new NativeUint8Array(buffer);
  for (let done = 0; done < length; done += CHUNK_TEXT) {
    const chunk = jsonParse(answerTo(OP_FROM_BASE64, stringSlice(base64, done, done + CHUNK_TEXT)));
    typedArraySet(bytes, chunk, done / 4 * 3);
  }
  return buffer;
}
