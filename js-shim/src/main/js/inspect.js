// Formats values for people, in console output and error messages.

const MOST_DEPTH = 3;
const MOST_ITEMS = 100;
const LINE_WIDTH = 76;
const identifier = /^[A-Za-z_$][\w$]*$/;
// Not `test`, which calls `exec`, which a program may replace.
const regExpExec = uncurried(RegExp.prototype.exec);
const dateToJson = uncurried(Date.prototype.toISOString);
const regExpToString = uncurried(RegExp.prototype.toString);
const functionToString = uncurried(Function.prototype.toString);
const symbolToString = uncurried(Symbol.prototype.toString);
const objectToString = uncurried(Object.prototype.toString);
const mapForEach = uncurried(Map.prototype.forEach);
const setForEach = uncurried(Set.prototype.forEach);

/**
 * Formats the arguments of a console method, with its placeholders.
 * @param {unknown[]} args
 */
function formatLine(args) {
  let text = '';
  let next = 0;
  if (typeof args[0] === 'string') {
    next = 1;
    text = args.length > 1 ? '' : args[0];
    const format = args.length > 1 ? args[0] : '';
    for (let i = 0; i < format.length; i++) {
      const placeholder = format[i] === '%' ? format[i + 1] : '';
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
    const number = typeof value === 'number' ? value : NaN;
    return `${placeholder === 'i' ? trunc(number) : number}`;
  }
  return formatValue(value, 0);
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
        return `${value}n`;
      case 'symbol':
        return symbolToString(value);
      case 'number':
        return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
      case 'function':
        return formatFunction(value);
      case 'object':
        return value === null ? 'null' : formatObject(value, depth, above);
      default:
        return `${value}`;
    }
  } catch {
    return '[unreadable]';
  }
}

/** @param {string} text */
function quoted(text) {
  const escaped = stringReplaceAll(stringReplaceAll(text, '\\', '\\\\'), "'", "\\'");
  return `'${stringReplaceAll(escaped, '\n', '\\n')}'`;
}

/** @param {Function} value */
function formatFunction(value) {
  const kind = stringStartsWith(functionToString(value), 'class ') ? 'class' : 'Function';
  const name = readQuietly(value, 'name');
  return `[${kind}: ${name === '' ? '(anonymous)' : name}]`;
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
  const tag = objectToString(value);
  if (tag === '[object Error]') return formatError(value);
  if (tag === '[object Date]') return dateToJson(value);
  if (tag === '[object RegExp]') return regExpToString(value);
  if (depth >= MOST_DEPTH) return isArray(value) ? '[Array]' : '[Object]';
  /** @type {unknown[]} */
  const inside = [];
  for (let i = 0; i < above.length; i++) define(inside, i, above[i]);
  define(inside, above.length, value);
  if (isArray(value)) return formatItems('[', ']', arrayItems(value, depth, inside));
  if (value instanceof NativeMap) {
    return `Map(${value.size}) ${formatItems('{', '}', mapItems(value, depth, inside))}`;
  }
  if (tag === '[object Set]') return `Set ${formatItems('{', '}', setItems(value, depth, inside))}`;
  return classPrefix(value) + formatItems('{', '}', propertyItems(value, depth, inside));
}

/** @param {unknown} error */
function formatError(error) {
  const { message, stack } = describeError(error);
  return stack === '' ? message : `${message}\n${stack}`;
}

/** @param {object} value */
function classPrefix(value) {
  const prototype = getPrototypeOf(value);
  if (prototype === null) return '[null prototype] ';
  const name = readQuietly(prototype.constructor, 'name');
  return name === '' || name === 'Object' ? '' : `${name} `;
}

/**
 * @param {any[]} value
 * @param {number} depth
 * @param {unknown[]} above
 */
function arrayItems(value, depth, above) {
  /** @type {string[]} */
  const items = [];
  const shown = min(value.length, MOST_ITEMS);
  for (let i = 0; i < shown; i++) {
    define(items, i, i in value ? formatValue(value[i], depth + 1, above) : '<empty>');
  }
  if (value.length > shown) define(items, shown, `... ${value.length - shown} more`);
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
  mapForEach(value, (/** @type {any} */ item, /** @type {any} */ key) => {
    const shown = formatValue(key, depth + 1, above);
    define(items, items.length, `${shown} => ${formatValue(item, depth + 1, above)}`);
  });
  return items;
}

/**
 * @param {Set<any>} value
 * @param {number} depth
 * @param {unknown[]} above
 */
function setItems(value, depth, above) {
  /** @type {string[]} */
  const items = [];
  setForEach(value, (/** @type {any} */ item) => {
    define(items, items.length, formatValue(item, depth + 1, above));
  });
  return items;
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
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const property = getOwnPropertyDescriptor(value, key);
    if (property !== undefined && property.enumerable) {
      const shown = 'value' in property ? formatValue(property.value, depth + 1, above) : '[Getter]';
      define(items, items.length, `${formatKey(key)}: ${shown}`);
    }
  }
  return items;
}

/** @param {string | symbol} key */
function formatKey(key) {
  if (typeof key === 'symbol') return `[${symbolToString(key)}]`;
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
    line += ` ${items[i]}${comma}`;
    lines += `\n  ${stringReplaceAll(items[i], '\n', '\n  ')}${comma}`;
  }
  const fits = line.length <= LINE_WIDTH && !stringIncludes(line, '\n');
  return fits ? `${open}${line} ${close}` : `${open}${lines}\n${close}`;
}
