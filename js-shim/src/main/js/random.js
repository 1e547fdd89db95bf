// Gives a program random numbers that can be repeated: xoshiro128**, started from the host's seed.

const OP_SEED = 18;

const { imul } = Math;
const words = jsonParse(ask(OP_SEED));
let word0 = words[0];
let word1 = words[1];
let word2 = words[2];
let word3 = words[3];

/**
 * @param {number} word
 * @param {number} bits
 */
function rotated(word, bits) {
  return (word << bits) | (word >>> (32 - bits));
}

/** Returns the next 32 bits. */
function nextWord() {
  const word = imul(rotated(imul(word1, 5), 7), 9);
  const shifted = word1 << 9;
  word2 ^= word0;
  word3 ^= word1;
  word1 ^= word2;
  word0 ^= word3;
  word2 ^= shifted;
  word3 = rotated(word3, 11);
  return word;
}

/** Returns a number from 0 to below 1 with 53 random bits, as the native function does. */
function randomNumber() {
  const high = nextWord() >>> 5;
  const low = nextWord() >>> 6;
  return (high * 0x4000000 + low) / 0x20000000000000;
}

replaceMethod(Math, 'random', randomNumber);
