// Formats values for people, in console output and error messages.

const MOST_DEPTH = 3;
const MOST_ITEMS = 100;
const LINE_WIDTH = 76;
const identifier = /^[A-Za-z_$][\w$]*$/;
const regExpExec = uncurried(RegExp.prototype.exec);
const dateGetTime = uncurried(Date.prototype.getTime);
const dateToJson = uncurried(Date.prototype.toISOString);
const regExpSource = getterOf('source');
/** The flags, each with the getter that reads it; undefined if the runtime does not have it. */
const REGEXP_FLAGS = [
  'd', getterOf('hasIndices'), 'g', getterOf('global'), 'i', getterOf('ignoreCase'), 'm', getterOf('multiline'),
  's', getterOf('dotAll'), 'u', getterOf('unicode'), 'v', getterOf('unicodeSets'), 'y', getterOf('sticky'),
];

/**
 * @param {string} name of a property of regular expressions
 * @returns {any}
 */
function getterOf(name) {
  return getOwnPropertyDescriptor(RegExp.prototype, name)?.get; // eslint-disable-line replaceable/no-late-global -- called above
}
const functionToString = uncurried(Function.prototype.toString);
const symbolToString = uncurried(Symbol.prototype.toString);
const mapForEach = uncurried(Map.prototype.forEach);
const setForEach = uncurried(Set.prototype.forEach);
const mapSize = uncurried(
  /** @type {any} */ (getOwnPropertyDescriptor(NativeMap.prototype, 'size')).get);
const setSize = uncurried(
  /** @type {any} */ (getOwnPropertyDescriptor(Set.prototype, 'size')).get);
const { isView } = ArrayBuffer;
const typedArrayPrototype = /** @type {object} */ (getPrototypeOf(Uint8Array.prototype));
const typedArrayLength = uncurried(/** @type {any} */ (
  getOwnPropertyDescriptor(typedArrayPrototype, 'length')).get);
/** Returns the name of a typed array's constructor; undefined for a DataView. */
const typedArrayKind = uncurried(/** @type {any} */ (
  getOwnPropertyDescriptor(typedArrayPrototype, Symbol.toStringTag)).get);
const { parseFloat: textToFloat, parseInt: textToInt } = Number;
const NativeNumber = Number;

const objectPrototype = Object.prototype;
/** Classes of objects that JSON has no type for, each with what they are. */
const CLASSES = [
  Date, 'a Date', NativeError, 'an Error', NativeMap, 'a Map', NativePromise, 'a Promise', RegExp, 'a RegExp',
  Set, 'a Set', ArrayBuffer, 'an ArrayBuffer', DataView, 'a DataView', WeakMap, 'a WeakMap',
  WeakRef, 'a WeakRef', WeakSet, 'a WeakSet',
];

/**
 * Returns of which of these classes an object is, as `instanceof` finds out; undefined for others. Its
 * Symbol.toStringTag says nothing: a program can replace it, but not the `prototype` of a class.
 * @param {object} value
 * @returns {string | undefined}
 */
function builtInKind(value) {
  let at = getPrototypeOf(value);
  while (at !== null && at !== objectPrototype) {
    for (let i = 0; i < CLASSES.length; i += 2) {
      if (/** @type {any} */ (CLASSES[i]).prototype === at) return /** @type {string} */ (CLASSES[i + 1]);
    }
    at = getPrototypeOf(at);
  }
  return undefined;
}

/**
 * Returns what a getter reads of an object; undefined if the object is not of the getter's kind.
 * @param {(value: any) => any} getter
 * @param {unknown} value
 */
function readSlot(getter, value) {
  try {
    return getter(value);
  } catch {
    return undefined;
  }
}

/** How deep objects are shown; console.dir changes it while it runs. */
let mostDepth = MOST_DEPTH;

/**
 * Formats the arguments of a console method, with its placeholders.
 * @param {unknown[]} args
 */
function formatLine(args) {
  let text = '';
  let next = 0;
  if (args.length > 0 && typeof args[0] === 'string') {
    next = 1;
    text = args.length > 1 ? '' : args[0];
    const format = args.length > 1 ? args[0] : '';
    for (let i = 0; i < format.length; i++) {
      const placeholder = format[i] === '%' && i + 1 < format.length ? format[i + 1] : '';
      if (placeholder === '%') {
        text += '%';
        i++;
      } else if (next < args.length && isPlaceholder(placeholder)) {
        text += placeholder === 'c' ? '' : formatAs(placeholder, args[next]);
        next++;
        i++;
      } else {
        text += format[i];
      }
    }
  }
  for (; next < args.length; next++) {
    const arg = args[next];
    text += (next > 0 ? ' ' : '') + (typeof arg === 'string' ? arg : formatValue(arg, 0));
  }
  return text;
}

/** @param {string | undefined} letter */
function isPlaceholder(letter) {
  return letter !== undefined && letter !== '' && stringIncludes('sdifoOjc', letter);
}

/**
 * @param {string | undefined} placeholder
 * @param {unknown} value
 */
function formatAs(placeholder, value) {
  if (placeholder === 's') return typeof value === 'string' ? value : formatValue(value, 0);
  if (placeholder === 'd' || placeholder === 'i' || placeholder === 'f') {
    return formatNumber(placeholder, value);
  }
  return formatValue(value, 0);
}

/**
 * Formats a value; objects inside of it to a depth, of which null is any.
 * @param {unknown} value
 * @param {unknown} [depth]
 */
function formatDeep(value, depth) {
  if (depth === null) mostDepth = Infinity;
  else if (typeof depth === 'number') mostDepth = depth + 1;
  try {
    return formatValue(value, 0);
  } finally {
    mostDepth = MOST_DEPTH;
  }
}

/**
 * @param {'d' | 'i' | 'f'} placeholder
 * @param {unknown} value
 */
function formatNumber(placeholder, value) {
  if (typeof value === 'bigint') return formatValue(value, 0);
  let number = NaN;
  if (typeof value === 'number' || typeof value === 'boolean') {
    number = NativeNumber(value);
  } else if (typeof value === 'string') {
    if (placeholder === 'd') number = NativeNumber(value);
    else number = placeholder === 'i' ? textToInt(value, 10) : textToFloat(value);
  }
  return formatValue(placeholder === 'i' ? trunc(number) : number, 0);
}

/**
 * Formats a value; never throws.
 * @param {unknown} value
 * @param {number} depth
 * @param {unknown[]} [above] the objects around it
 * @returns {string}
 */
function formatValue(value, depth, above = []) {
  try {
    switch (typeof value) {
      case 'string':
        return depth === 0 ? value : quoted(value);
      case 'bigint':
        return '' + value + 'n';
      case 'symbol':
        return symbolToString(value);
      case 'number':
        return value === 0 && 1 / value < 0 ? '-0' : '' + value;
      case 'function':
        return formatFunction(value);
      case 'object':
        return value === null ? 'null' : formatObject(value, depth, above);
      default:
        return '' + value;
    }
  } catch {
    return '[unreadable]';
  }
}

/** @param {string} text */
function quoted(text) {
  const escaped = stringReplaceAll(stringReplaceAll(text, '\\', '\\\\'), "'", "\\'");
  return "'" + stringReplaceAll(escaped, '\n', '\\n') + "'";
}

/** @param {Function} value */
function formatFunction(value) {
  const kind = stringStartsWith(functionToString(value), 'class ') ? 'class' : 'Function';
  const name = readQuietly(value, 'name');
  return '[' + kind + ': ' + (name === '' ? '(anonymous)' : name) + ']';
}

/**
 * @param {any} value
 * @param {number} depth
 * @param {unknown[]} above
 */
function formatObject(value, depth, above) {
  for (let i = 0; i < above.length; i++) {
    if (above[i] === value) return '[Circular]';
  }
  const kind = builtInKind(value);
  if (kind === 'a Date' || kind === 'a RegExp') {
    const text = readSlot(kind === 'a Date' ? dateText : regExpText, value);
    if (text !== undefined) return text;
  }
  if (depth >= mostDepth) {
    if (kind === 'an Error') return errorText(value);
    return isArray(value) ? '[Array]' : '[Object]';
  }
  /** @type {unknown[]} */
  const inside = [];
  for (let i = 0; i < above.length; i++) define(inside, i, above[i]);
  define(inside, above.length, value);
  if (kind === 'an Error') return formatError(value, depth, inside);
  if (isArray(value)) {
    return formatItems('[', ']', arrayItems(value, value.length, depth, inside));
  }
  if (isView(value)) return formatView(value, depth, inside);
  if (kind === 'a Map' || kind === 'a Set') {
    const size = readSlot(kind === 'a Map' ? mapSize : setSize, value);
    if (size !== undefined) {
      const items = kind === 'a Map' ? mapItems(value, depth, inside) : setItems(value, depth, inside);
      return (kind === 'a Map' ? 'Map(' : 'Set(') + size + ') ' + formatItems('{', '}', items);
    }
  }
  return classPrefix(value) + formatItems('{', '}', propertyItems(value, depth, inside));
}

/** @param {unknown} date */
function dateText(date) {
  const time = dateGetTime(date);
  return time === time ? dateToJson(date) : 'Invalid Date'; // eslint-disable-line no-self-compare -- NaN
}

/** @param {unknown} pattern */
function regExpText(pattern) {
  let text = '/' + apply(regExpSource, pattern, []) + '/';
  for (let i = 0; i < REGEXP_FLAGS.length; i += 2) {
    const getter = REGEXP_FLAGS[i + 1];
    if (getter !== undefined && apply(getter, pattern, []) === true) text += REGEXP_FLAGS[i];
  }
  return text;
}

/** @param {unknown} error */
function errorText(error) {
  const { message, stack } = describeError(error);
  return stack === '' ? message : message + '\n' + stack;
}

/**
 * Formats an error with the keys that say more than its message: `code`, `errCode`, `cause`.
 * @param {any} error
 * @param {number} depth
 * @param {unknown[]} above
 */
function formatError(error, depth, above) {
  const text = errorText(error);
  const items = errorItems(error, depth, above, false);
  return items.length === 0 ? text : text + ' ' + formatItems('{', '}', items);
}

/**
 * Returns the causes of an error that nothing caught, as the console shows them; empty if there are
 * none.
 * @param {any} error
 */
function formatCauses(error) {
  try {
    const items = errorItems(error, 0, [error], true);
    return items.length === 0 ? '' : formatItems('{', '}', items);
  } catch {
    return ''; // a proxy
  }
}

/**
 * @param {any} error
 * @param {number} depth
 * @param {unknown[]} above
 * @param {boolean} onlyCauses whether to leave out what does not say why it was thrown
 */
function errorItems(error, depth, above, onlyCauses) {
  /** @type {string[]} */
  const items = [];
  const keys = ownKeys(error);
  for (let i = 0; i < keys.length && i < MOST_ITEMS; i++) {
    const key = keys[i];
    const property = getOwnPropertyDescriptor(error, key);
    const isCause = key === 'cause' || key === 'errors';
    const isShown = key === 'message' || key === 'name' || key === 'stack';
    if (property !== undefined && !isShown && (isCause || (property.enumerable && !onlyCauses))) {
      define(items, items.length, formatProperty(key, property, depth, above));
    }
  }
  return items;
}

/**
 * Formats a typed array or a DataView.
 * @param {any} view
 * @param {number} depth
 * @param {unknown[]} above
 */
function formatView(view, depth, above) {
  const kind = typedArrayKind(view);
  if (kind === undefined) return 'DataView {}';
  const length = typedArrayLength(view);
  return kind + '(' + length + ') ' + formatItems('[', ']', arrayItems(view, length, depth, above));
}

/** @param {object} value */
function classPrefix(value) {
  const prototype = getPrototypeOf(value);
  if (prototype === null) return '[null prototype] ';
  if (prototype === objectPrototype) return '';
  const name = readQuietly(prototype.constructor, 'name');
  return name === '' ? '' : name + ' ';
}

/**
 * @param {any} value
 * @param {number} length
 * @param {number} depth
 * @param {unknown[]} above
 */
function arrayItems(value, length, depth, above) {
  /** @type {string[]} */
  const items = [];
  const shown = min(length, MOST_ITEMS);
  for (let i = 0; i < shown; i++) {
    define(items, i, owns(value, i) ? formatValue(value[i], depth + 1, above) : '<empty>');
  }
  return cut(items, length - shown);
}

/**
 * Adds how many items are left out, if any.
 * @param {string[]} items
 * @param {number} left
 */
function cut(items, left) {
  if (left > 0) define(items, items.length, '... ' + left + ' more');
  return items;
}

/**
 * @param {Map<any, any>} value
 * @param {number} depth
 * @param {unknown[]} above
 */
function mapItems(value, depth, above) {
  /** @type {string[]} */
  const items = [];
  let count = 0;
  mapForEach(value, (/** @type {any} */ item, /** @type {any} */ key) => {
    if (++count > MOST_ITEMS) return;
    const shown = formatValue(key, depth + 1, above);
    define(items, items.length, shown + ' => ' + formatValue(item, depth + 1, above));
  });
  return cut(items, count - MOST_ITEMS);
}

/**
 * @param {Set<any>} value
 * @param {number} depth
 * @param {unknown[]} above
 */
function setItems(value, depth, above) {
  /** @type {string[]} */
  const items = [];
  let count = 0;
  setForEach(value, (/** @type {any} */ item) => {
    if (++count > MOST_ITEMS) return;
    define(items, items.length, formatValue(item, depth + 1, above));
  });
  return cut(items, count - MOST_ITEMS);
}

/**
 * @param {any} value
 * @param {number} depth
 * @param {unknown[]} above
 */
function propertyItems(value, depth, above) {
  /** @type {string[]} */
  const items = [];
  const keys = ownKeys(value);
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    const property = getOwnPropertyDescriptor(value, keys[i]);
    if (property !== undefined && property.enumerable && ++count <= MOST_ITEMS) {
      define(items, items.length, formatProperty(keys[i], property, depth, above));
    }
  }
  return cut(items, count - MOST_ITEMS);
}

/**
 * @param {string | symbol} key
 * @param {PropertyDescriptor} property
 * @param {number} depth
 * @param {unknown[]} above
 */
function formatProperty(key, property, depth, above) {
  const shown = owns(property, 'value') ? formatValue(property.value, depth + 1, above) : '[Getter]';
  return formatKey(key) + ': ' + shown;
}

/** @param {string | symbol} key */
function formatKey(key) {
  if (typeof key === 'symbol') return '[' + symbolToString(key) + ']';
  return regExpExec(identifier, key) !== null ? key : quoted(key);
}

/**
 * @param {string} open
 * @param {string} close
 * @param {string[]} items
 */
function formatItems(open, close, items) {
  if (items.length === 0) return open + close;
  let line = '';
  let lines = '';
  for (let i = 0; i < items.length; i++) {
    const comma = i < items.length - 1 ? ',' : '';
    line += ' ' + items[i] + comma;
    lines += '\n  ' + stringReplaceAll(items[i], '\n', '\n  ') + comma;
  }
  const fits = line.length <= LINE_WIDTH && !stringIncludes(line, '\n');
  return fits ? open + line + ' ' + close : open + lines + '\n' + close;
}
