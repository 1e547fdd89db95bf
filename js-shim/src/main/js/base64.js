// Binary data as text: the runtimes have no btoa and atob.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NativeUint8Array = Uint8Array;
const NativeArrayBuffer = ArrayBuffer;
const bufferByteLength = uncurried(
  /** @type {any} */ (getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')).get);

/** @param {ArrayBuffer} buffer */
function arrayBufferToBase64(buffer) {
  let size;
  try {
    size = bufferByteLength(buffer);
  } catch {
    throw new NativeTypeError(
      `wx.arrayBufferToBase64 takes an ArrayBuffer, but was given ${kindOf(buffer)}`);
  }
  const bytes = new NativeUint8Array(buffer);
  let text = '';
  for (let i = 0; i < size; i += 3) {
    const left = size - i;
    const bits = (bytes[i] << 16) | ((left > 1 ? bytes[i + 1] : 0) << 8) | (left > 2 ? bytes[i + 2] : 0);
    text += ALPHABET[bits >> 18] + ALPHABET[(bits >> 12) & 63]
      + (left > 1 ? ALPHABET[(bits >> 6) & 63] : '=') + (left > 2 ? ALPHABET[bits & 63] : '=');
  }
  return text;
}

/** @param {string} base64 */
function base64ToArrayBuffer(base64) {
  if (typeof base64 !== 'string') {
    throw new NativeTypeError(
      `wx.base64ToArrayBuffer takes a string, but was given ${kindOf(base64)}`);
  }
  let length = base64.length;
  while (length > 0 && base64[length - 1] === '=') length--;
  const buffer = new NativeArrayBuffer(trunc((length * 3) / 4));
  const bytes = new NativeUint8Array(buffer);
  let bits = 0;
  let have = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const sextet = stringIndexOf(ALPHABET, base64[i]);
    if (sextet < 0) {
      throw new NativeTypeError(
        `wx.base64ToArrayBuffer: not a base64 character at ${i}: ${quoted(base64[i])}`);
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
