// Binary data as text: the runtimes have no btoa and atob.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NativeUint8Array = Uint8Array;
const NativeArrayBuffer = ArrayBuffer;
const bufferByteLength = uncurried(
  /** @type {any} */ (getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')).get);

const viewGetters = [
  gettersOf(typedArrayPrototype),
  gettersOf(DataView.prototype),
];
/** Characters that browsers skip. */
const SPACES = freeze([' ', '\n', '\r', '\t', '\f']);

const fromCharCode = String.fromCharCode;
/** @type {(text: string, index: number) => number} bound, since it is called for each character */
const charCodeAt = Function.prototype.call.bind(String.prototype.charCodeAt);

const PADDING = 61; // =
const CHUNK = 3072; // bytes that are converted at once; divisible by 3
const NO_SEXTET = 255;

// Tables are typed arrays, which have no setters; they are filled on first use.
/** @type {Uint8Array | undefined} the character codes of the alphabet */
let codes;
/** The bits of each character. */
const sextets = new NativeUint8Array(128);

/** @param {object} prototype */
function gettersOf(prototype) {
  const getter = (/** @type {string} */ name) => uncurried(
    /** @type {any} */ (getOwnPropertyDescriptor(prototype, name)).get);
  return {
    buffer: getter('buffer'), byteLength: getter('byteLength'), byteOffset: getter('byteOffset'),
  };
}

/** Returns the character codes of the alphabet, after filling the tables. */
function alphabetCodes() {
  if (codes === undefined) {
    const filled = new NativeUint8Array(64);
    for (let i = 0; i < 128; i++) sextets[i] = NO_SEXTET;
    for (let i = 0; i < 64; i++) {
      filled[i] = charCodeAt(ALPHABET, i);
      sextets[filled[i]] = i;
    }
    codes = filled;
  }
  return codes;
}

/**
 * Returns the bytes of an ArrayBuffer, a typed array or a DataView; undefined for anything else.
 * @param {any} value
 */
function bytesOf(value) {
  try {
    if (!isView(value)) return new NativeUint8Array(value, 0, bufferByteLength(value));
    const get = viewGetters[typedArrayKind(value) === undefined ? 1 : 0];
    return new NativeUint8Array(get.buffer(value), get.byteOffset(value), get.byteLength(value));
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
  const size = typedArrayLength(bytes);
  let text = '';
  for (let from = 0; from < size; from += CHUNK) {
    text += base64Of(bytes, from, min(size, from + CHUNK));
  }
  return text;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} from
 * @param {number} to
 */
function base64Of(bytes, from, to) {
  const table = alphabetCodes();
  const left = (to - from) % 3;
  const chars = new NativeUint8Array(trunc((to - from + 2) / 3) * 4);
  let at = 0;
  for (let i = from; i < to; i += 3) {
    // Beyond the end, bytes are undefined, which counts as 0.
    const first = bytes[i];
    const second = bytes[i + 1];
    const third = bytes[i + 2];
    chars[at] = table[first >> 2];
    chars[at + 1] = table[((first & 3) << 4) | (second >> 4)];
    chars[at + 2] = table[((second & 15) << 2) | (third >> 6)];
    chars[at + 3] = table[third & 63];
    at += 4;
  }
  if (left !== 0) chars[at - 1] = PADDING;
  if (left === 1) chars[at - 2] = PADDING;
  return apply(fromCharCode, undefined, chars);
}

/** @param {string} given */
function base64ToArrayBuffer(given) {
  if (typeof given !== 'string') {
    throw new NativeTypeError(
      'wx.base64ToArrayBuffer takes a string, but was given ' + kindOf(given));
  }
  alphabetCodes();
  let base64 = given;
  for (let i = 0; i < SPACES.length; i++) {
    if (stringIncludes(base64, SPACES[i])) base64 = stringReplaceAll(base64, SPACES[i], '');
  }
  let length = base64.length;
  while (length > 0 && base64[length - 1] === '=') length--;
  if (length % 4 === 1) {
    throw new NativeTypeError('wx.base64ToArrayBuffer: ' + length
      + ' characters of base64 are no whole number of bytes; one is missing, or one too many');
  }
  const buffer = new NativeArrayBuffer(trunc((length * 3) / 4));
  const bytes = new NativeUint8Array(buffer);
  let at = 0;
  let i = 0;
  // Four characters at once, which takes fewer steps: one engine interprets them.
  for (; i + 4 <= length; i += 4) {
    const first = charCodeAt(base64, i);
    const second = charCodeAt(base64, i + 1);
    const third = charCodeAt(base64, i + 2);
    const fourth = charCodeAt(base64, i + 3);
    if ((first | second | third | fourth) > 127) break;
    const firstBits = sextets[first];
    const thirdBits = sextets[third];
    const secondBits = sextets[second];
    const fourthBits = sextets[fourth];
    if ((firstBits | secondBits | thirdBits | fourthBits) === NO_SEXTET) break;
    const whole = (firstBits << 18) | (secondBits << 12) | (thirdBits << 6) | fourthBits;
    bytes[at] = whole >> 16;
    bytes[at + 1] = whole >> 8;
    bytes[at + 2] = whole;
    at += 3;
  }
  // The rest, one by one; it also finds the character that is not allowed.
  let bits = 0;
  let have = 0;
  for (; i < length; i++) {
    const code = charCodeAt(base64, i);
    const sextet = code < 128 ? sextets[code] : NO_SEXTET;
    if (sextet === NO_SEXTET) {
      throw new NativeTypeError(
        'wx.base64ToArrayBuffer: not a base64 character at ' + i + ': ' + quoted(base64[i]));
    }
    bits = ((bits << 6) | sextet) & 0xffffff;
    have += 6;
    if (have >= 8) {
      have -= 8;
      bytes[at++] = (bits >> have) & 255;
    }
  }
  return buffer;
}
