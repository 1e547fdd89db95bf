// Tells about objects in call options that JSON writes as `{}` (rule B4). They are searched only in
// calls whose text contains `{}`, which the host looks for: that costs other calls next to nothing. It
// does not look at calls whose whole text this is: most have no parameters.

/** How many values are looked at in the options of one call. */
const MOST_SEARCHED = 10000;

/** @type {SafeMap<string, boolean>} */
const toldLosses = safeMap();

/** The text of options without a key, or of a Map and the like. */
const EMPTY = '{}';

const arrayIterator = Array.prototype[Symbol.iterator];
const mapIterator = NativeMap.prototype[Symbol.iterator];
const setIterator = Set.prototype[Symbol.iterator];
const textIterator = String.prototype[Symbol.iterator];
const NativeSet = Set;

/**
 * An iterator of each class that has no name, and what it is; made on first use, since few programs
 * need it.
 * @type {any[] | undefined}
 */
let iterators;

function createIterators() {
  const async = async function* () { yield 0; }; // eslint-disable-line no-restricted-syntax -- not called
  return [
    (function* () { yield 0; }).prototype, 'a Generator',
    async.prototype, 'an AsyncGenerator',
    apply(arrayIterator, [], []), 'an iterator',
    apply(mapIterator, new NativeMap(), []), 'an iterator',
    apply(setIterator, new NativeSet(), []), 'an iterator',
    apply(textIterator, '', []), 'an iterator',
  ];
}

/**
 * Returns `an iterator` and the like for what the language itself makes; undefined for others.
 * @param {object} value
 * @returns {string | undefined}
 */
function iteratorKind(value) {
  let at = getPrototypeOf(value);
  while (at !== null && at !== objectPrototype) {
    iterators ??= createIterators();
    for (let i = 0; i < iterators.length; i += 2) {
      if (getPrototypeOf(iterators[i]) === at) return iterators[i + 1];
    }
    at = getPrototypeOf(at);
  }
  return undefined;
}

/**
 * Warns of options that are themselves an object that is not sent.
 * @param {string} api
 * @param {object} options whose text is `{}`
 */
function tellIfLost(api, options) {
  try {
    if (getPrototypeOf(options) === objectPrototype) return; // most, and fast
  } catch {
    return; // a proxy
  }
  tellLoss(api, options);
}

/**
 * Warns of the first object in the options that is not sent; once for each API.
 * @param {string} api
 * @param {object} options
 */
function tellLoss(api, options) {
  if (toldLosses.has(api)) return;
  const loss = findLoss(options, undefined);
  if (loss === undefined) return;
  toldLosses.set(api, true);
  tell(OP_WARNING, 0, undefined, api + ': ' + (loss.path === '' ? 'the object of options' : loss.path)
    + ' is ' + loss.kind + ', which is sent as {}: JSON has no such type; send an object or an array'
    + ' with its content');
}

/**
 * Returns the first value that JSON does not write, with its path; undefined if there is none, or
 * what the program's own code gives cannot be read.
 * @param {object} value
 * @param {((value: unknown, inArray: boolean) => string | undefined) | undefined} kindOfLoss
 *     returns what else is lost, besides objects that are written as `{}`
 */
function findLoss(value, kindOfLoss) {
  const search = { left: MOST_SEARCHED, kindOfLoss };
  try {
    const loss = lossIn(value, false, search);
    if (loss !== undefined && stringStartsWith(loss.path, '.')) loss.path = stringSlice(loss.path, 1);
    return loss;
  } catch {
    return undefined; // a proxy or a getter that throws, or the stack is full
  }
}

/**
 * @param {unknown} value
 * @param {boolean} inArray
 * @param {{left: number, kindOfLoss: Parameters<typeof findLoss>[1]}} search
 * @returns {{path: string, kind: string} | undefined}
 */
function lossIn(value, inArray, search) {
  if (typeof value === 'object' && (value === null || search.left-- <= 0)) return undefined;
  const kind = search.kindOfLoss?.(value, inArray);
  if (kind !== undefined) return { path: '', kind };
  if (typeof value !== 'object') return undefined;
  if (typeof /** @type {any} */ (value).toJSON === 'function') return undefined;
  const lost = builtInKind(value) ?? iteratorKind(value);
  if (lost !== undefined) return { path: '', kind: lost };
  const isList = isArray(value);
  const keys = ownKeys(value);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const property = getOwnPropertyDescriptor(value, key);
    if (typeof key === 'string' && property !== undefined && property.enumerable) {
      // As JSON does, this calls getters: some frameworks make all data of them.
      const loss = lossIn(
        owns(property, 'value') ? property.value : /** @type {any} */ (value)[key], isList, search);
      if (loss !== undefined) {
        loss.path = (isList ? '[' + key + ']' : '.' + key) + loss.path; // only now: most have no loss
        return loss;
      }
    }
  }
  return undefined;
}
