// TextEncoder and TextDecoder, which newer platforms have: UTF-8 only.

const NativeUint8Array = Uint8Array;
const { fromCharCode } = NativeString;
const charCodeAt = uncurried(String.prototype.charCodeAt);
const isView = ArrayBuffer.isView;
const typedArrays = /** @type {object} */ (getPrototypeOf(Uint8Array.prototype));
const viewKind = uncurried(/** @type {any} */ (
  getOwnPropertyDescriptor(typedArrays, Symbol.toStringTag)).get);
const readsOf = (/** @type {object} */ prototype) => ({
  bufferOf: uncurried(/** @type {any} */ (getOwnPropertyDescriptor(prototype, 'buffer')).get),
  offsetOf: uncurried(/** @type {any} */ (getOwnPropertyDescriptor(prototype, 'byteOffset')).get),
  lengthOf: uncurried(/** @type {any} */ (getOwnPropertyDescriptor(prototype, 'byteLength')).get),
});
const ofArrays = readsOf(typedArrays);
const ofDataViews = readsOf(DataView.prototype);
const bufferLength = uncurried(/** @type {any} */ (
  getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')).get);
/** What stands for bytes that are no UTF-8. */
const REPLACEMENT = 0xfffd;
const UTF8_NAMES = [
  'utf-8', 'utf8', 'unicode-1-1-utf-8', 'unicode11utf8', 'unicode20utf8', 'x-unicode20utf8',
];

/**
 * Calls a function with each code point of a text; a half of a pair is the replacement.
 * @param {string} text
 * @param {(point: number, units: number) => boolean | void} take returns false to end
 */
function eachPoint(text, take) {
  for (let i = 0; i < text.length; i++) {
    let point = charCodeAt(text, i);
    let units = 1;
    if (point >= 0xd800 && point < 0xe000) {
      const next = i + 1 < text.length ? charCodeAt(text, i + 1) : 0;
      if (point < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
        point = 0x10000 + (point - 0xd800) * 0x400 + next - 0xdc00;
        units = 2;
      } else {
        point = REPLACEMENT;
      }
    }
    if (take(point, units) === false) return;
    i += units - 1;
  }
}

/** @param {number} point */
function bytesOf(point) {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/**
 * Writes a code point; there has to be room.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} point
 */
function putPoint(bytes, at, point) {
  /* eslint-disable no-restricted-syntax -- a typed array has no other setters */
  const count = bytesOf(point);
  if (count === 1) {
    bytes[at] = point;
    return;
  }
  for (let i = count - 1, rest = point; i > 0; i--, rest >>= 6) bytes[at + i] = 0x80 | (rest & 0x3f);
  bytes[at] = (0xf00 >> count & 0xff) | (point >> 6 * (count - 1));
  /* eslint-enable no-restricted-syntax */
}

class TextEncoder {
  get encoding() { return 'utf-8'; }

  /** @param {unknown} [text] */
  encode(text = '') {
    const whole = NativeString(text);
    let length = 0;
    eachPoint(whole, (point) => { length += bytesOf(point); });
    const bytes = new NativeUint8Array(length);
    let at = 0;
    eachPoint(whole, (point) => {
      putPoint(bytes, at, point);
      at += bytesOf(point);
    });
    return bytes;
  }

  /**
   * @param {unknown} text
   * @param {Uint8Array} bytes
   */
  encodeInto(text, bytes) {
    if (!isView(bytes) || viewKind(bytes) !== 'Uint8Array') {
      throw new NativeTypeError('TextEncoder.encodeInto takes a Uint8Array, but was given ' + kindOf(bytes));
    }
    const room = ofArrays.lengthOf(bytes);
    let read = 0;
    let written = 0;
    eachPoint(NativeString(text), (point, units) => {
      const count = bytesOf(point);
      if (written + count > room) return false;
      putPoint(bytes, written, point);
      read += units;
      written += count;
      return true;
    });
    return { read, written };
  }
}

/**
 * Returns the bytes that a buffer or a view shows.
 * @param {any} input
 * @returns {Uint8Array}
 */
function viewOf(input) {
  if (!isView(input)) {
    try {
      bufferLength(input);
    } catch {
      throw new NativeTypeError('TextDecoder.decode takes an ArrayBuffer or a view of one, but was given '
        + kindOf(input));
    }
    return new NativeUint8Array(input);
  }
  const reads = viewKind(input) === undefined ? ofDataViews : ofArrays;
  return new NativeUint8Array(reads.bufferOf(input), reads.offsetOf(input), reads.lengthOf(input));
}

/**
 * Reads one code point.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} length how many bytes there are
 * @returns {{point: number, count: number, cut: boolean}} -1 if these bytes are none, and how many
 *     they are; `cut` if more bytes could make them one
 */
function readPoint(bytes, at, length) {
  const first = bytes[at];
  if (first < 0x80) return { point: first, count: 1, cut: false };
  const count = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4) return { point: -1, count: 1, cut: false };
  let point = first & (0x7f >> count);
  for (let i = 1; i < count; i++) {
    if (at + i >= length) return { point: -1, count: i, cut: true };
    const next = bytes[at + i];
    const least = i > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = i > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (next < least || next > most) return { point: -1, count: i, cut: false };
    point = (point << 6) | (next & 0x3f);
  }
  return { point, count, cut: false };
}

class TextDecoder {
  #fatal = false;
  #ignoreBOM = false;
  #isBegun = false;
  /** Bytes at the end of a part, which the next may complete. */
  #rest = new NativeUint8Array(0);

  /**
   * @param {unknown} [label]
   * @param {{fatal?: boolean, ignoreBOM?: boolean}} [options]
   */
  constructor(label = 'utf-8', options = {}) {
    const name = lowerCase(trimmed(NativeString(label)));
    let isKnown = false;
    for (let i = 0; i < UTF8_NAMES.length; i++) isKnown ||= UTF8_NAMES[i] === name;
    if (!isKnown) throw new NativeRangeError("TextDecoder has no encoding '" + name + "' here, only utf-8");
    this.#fatal = NativeBoolean(options?.fatal);
    this.#ignoreBOM = NativeBoolean(options?.ignoreBOM);
  }

  get encoding() { return 'utf-8'; }

  get fatal() { return this.#fatal; }

  get ignoreBOM() { return this.#ignoreBOM; }

  /**
   * @param {unknown} [input]
   * @param {{stream?: boolean}} [options]
   */
  decode(input, options = {}) {
    const isPart = NativeBoolean(options?.stream);
    const bytes = joined(this.#rest, input === undefined ? new NativeUint8Array(0) : viewOf(input));
    const length = ofArrays.lengthOf(bytes);
    this.#rest = new NativeUint8Array(0);
    let text = '';
    for (let at = 0; at < length;) {
      const { point, count, cut } = readPoint(bytes, at, length);
      if (cut && isPart) {
        this.#rest = new NativeUint8Array(ofArrays.bufferOf(bytes), ofArrays.offsetOf(bytes) + at, length - at);
        break;
      }
      if (point < 0 && this.#fatal) {
        this.#isBegun = false;
        throw new NativeTypeError('TextDecoder.decode found bytes that are not UTF-8');
      }
      const isMark = point === 0xfeff && !this.#isBegun && !this.#ignoreBOM;
      this.#isBegun = true;
      if (!isMark) text += textOfPoint(point < 0 ? REPLACEMENT : point);
      at += count;
    }
    if (!isPart) this.#isBegun = false;
    return text;
  }
}

/** @param {number} point */
function textOfPoint(point) {
  if (point < 0x10000) return fromCharCode(point);
  return fromCharCode(0xd800 + (point - 0x10000 >> 10)) + fromCharCode(0xdc00 + (point - 0x10000 & 0x3ff));
}

/**
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 */
function joined(a, b) {
  const before = ofArrays.lengthOf(a);
  const length = ofArrays.lengthOf(b);
  const all = new NativeUint8Array(before + length);
  for (let i = 0; i < before; i++) all[i] = a[i]; // eslint-disable-line no-restricted-syntax -- as above
  for (let i = 0; i < length; i++) all[before + i] = b[i]; // eslint-disable-line no-restricted-syntax -- as above
  return all;
}

if (!owns(root, 'TextEncoder')) define(root, 'TextEncoder', TextEncoder, false);
if (!owns(root, 'TextDecoder')) define(root, 'TextDecoder', TextDecoder, false);
