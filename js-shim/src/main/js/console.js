// The console, whose output the host shows.

const now = Date.now;
let indent = '';
/** @type {SafeMap<string, number>} */
const counts = safeMap();
/** @type {SafeMap<string, number>} */
const watches = safeMap();

/**
 * @param {string} level
 * @param {string} text
 */
function print(level, text) {
  const line = indent === '' ? text : indent + stringReplaceAll(text, '\n', '\n' + indent);
  tell(OP_CONSOLE, 0, level, line);
}

/** @param {string} level */
function printer(level) {
  return (/** @type {unknown[]} */ ...args) => { print(level, formatLine(args)); };
}

/**
 * @param {string} label
 * @param {string} rest
 */
function elapsed(label, rest) {
  const since = watches.get(label);
  const text = since === undefined ? 'not started' : now() - since + ' ms' + rest;
  print('log', label + ': ' + text);
}

const consoleApi = {
  log: printer('log'),
  info: printer('info'),
  warn: printer('warn'),
  error: printer('error'),
  debug: printer('debug'),
  /**
   * @param {unknown} value
   * @param {{depth?: number | null}} [options]
   */
  dir(value, options) {
    print('log', formatDeep(value, options?.depth));
  },
  /**
   * @param {unknown} data
   * @param {string[]} [columns]
   */
  table(data, columns) {
    print('log', tableText(data, columns));
  },
  /** @param {...unknown} args */
  trace(...args) {
    print('trace', 'Trace: ' + formatLine(args) + '\n' + stackHere());
  },
  /**
   * @param {unknown} condition
   * @param {...unknown} args
   */
  assert(condition, ...args) {
    if (!condition) {
      print('error', 'Assertion failed' + (args.length === 0 ? '' : ': ' + formatLine(args)));
    }
  },
  /** @param {...unknown} args */
  group(...args) {
    if (args.length > 0) print('log', formatLine(args));
    indent += '  ';
  },
  /** @param {...unknown} args */
  groupCollapsed(...args) {
    if (args.length > 0) print('log', formatLine(args));
    indent += '  ';
  },
  groupEnd() {
    indent = stringSlice(indent, 2);
  },
  count(label = 'default') {
    const name = NativeString(label);
    const count = (counts.get(name) || 0) + 1;
    counts.set(name, count);
    print('log', name + ': ' + count);
  },
  countReset(label = 'default') {
    counts.delete(NativeString(label));
  },
  time(label = 'default') {
    watches.set(NativeString(label), now());
  },
  /**
   * @param {string} label
   * @param {...unknown} args
   */
  timeLog(label = 'default', ...args) {
    elapsed(NativeString(label), args.length === 0 ? '' : ' ' + formatLine(args));
  },
  timeEnd(label = 'default') {
    elapsed(NativeString(label), '');
    watches.delete(NativeString(label));
  },
};
