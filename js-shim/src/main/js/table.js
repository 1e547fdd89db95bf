// Formats what console.table shows: a row for each item or key, a column for each key of the rows.

/**
 * @param {unknown} data
 * @returns {data is object}
 */
function isTabular(data) {
  return typeof data === 'object' && data !== null;
}

/**
 * Returns data as a table, or as the console shows it otherwise; never throws.
 * @param {unknown} data
 * @param {unknown} columns
 */
function tableText(data, columns) {
  try {
    if (isTabular(data)) {
      const rows = enumerableKeys(data);
      if (rows.length > 0) return formatTable(data, rows, columns);
    }
  } catch {
    // Something cannot be read: a proxy, or a getter.
  }
  // A Map or a Set, too, whose content is no keys.
  return formatValue(data, 0);
}

/**
 * Returns a table as lines of columns, two spaces apart.
 * @param {any} data
 * @param {string[]} rows the keys of the data
 * @param {unknown} columns the keys to show; all if it is no array
 */
function formatTable(data, rows, columns) {
  const wanted = isArray(columns) ? columns : undefined;
  const keys = wanted ?? keysOfRows(data, rows);
  const plain = wanted === undefined && hasPlainRow(data, rows);
  /** @type {string[][]} */
  const table = [];
  const head = ['(index)'];
  for (let k = 0; k < keys.length; k++) define(head, k + 1, NativeString(keys[k]));
  if (plain) define(head, head.length, '(value)');
  define(table, 0, head);
  for (let r = 0; r < rows.length; r++) {
    const row = data[rows[r]];
    const line = [rows[r]];
    for (let k = 0; k < keys.length; k++) {
      define(line, k + 1, isTabular(row) && owns(row, keys[k])
        ? formatValue(/** @type {any} */ (row)[keys[k]], 1) : '');
    }
    if (plain) define(line, line.length, isTabular(row) ? '' : formatValue(row, 1));
    define(table, r + 1, line);
  }
  return aligned(table);
}

/**
 * Returns the own enumerable keys, at most as many as the console shows items.
 * @param {object} value
 */
function enumerableKeys(value) {
  /** @type {string[]} */
  const found = [];
  const keys = ownKeys(value);
  for (let i = 0; i < keys.length && found.length < MOST_ITEMS; i++) {
    const key = keys[i];
    if (typeof key === 'string' && getOwnPropertyDescriptor(value, key)?.enumerable) {
      define(found, found.length, key);
    }
  }
  return found;
}

/**
 * @param {any} data
 * @param {string[]} rows
 */
function keysOfRows(data, rows) {
  /** @type {string[]} */
  const keys = [];
  const known = safeMap();
  for (let r = 0; r < rows.length; r++) {
    const own = isTabular(data[rows[r]]) ? enumerableKeys(data[rows[r]]) : [];
    for (let i = 0; i < own.length; i++) {
      if (!known.has(own[i])) define(keys, keys.length, own[i]);
      known.set(own[i], true);
    }
  }
  return keys;
}

/**
 * @param {any} data
 * @param {string[]} rows
 */
function hasPlainRow(data, rows) {
  for (let r = 0; r < rows.length; r++) {
    if (!isTabular(data[rows[r]])) return true;
  }
  return false;
}

/** @param {string[][]} table */
function aligned(table) {
  let text = '';
  for (let r = 0; r < table.length; r++) {
    let line = '';
    for (let c = 0; c < table[r].length; c++) {
      let cell = table[r][c];
      if (c < table[r].length - 1) {
        let width = 0;
        for (let i = 0; i < table.length; i++) width = max(width, table[i][c].length);
        while (cell.length < width + 2) cell += ' ';
      }
      line += cell;
    }
    text += (r === 0 ? '' : '\n') + line;
  }
  return text;
}
