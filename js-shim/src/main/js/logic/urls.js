// URLs of pages (rule W44).

/**
 * Divides a URL: the path from the program's folder, and the query as it is.
 * @param {string} url
 * @param {string} base the path of the page that the URL is relative to; empty for the folder
 */
function readUrl(url, base) {
  const mark = stringIndexOf(url, '?');
  const path = mark < 0 ? url : stringSlice(url, 0, mark);
  return {
    path: absolutePath(path, base),
    query: mark < 0 ? {} : readQuery(stringSlice(url, mark + 1)),
  };
}

/**
 * @param {string} path
 * @param {string} base
 */
function absolutePath(path, base) {
  /** @type {string[]} */
  const parts = [];
  const isRooted = path.length > 0 && path[0] === '/';
  if (!isRooted) {
    addParts(parts, base);
    if (parts.length > 0) parts.length--;
  }
  addParts(parts, path);
  let text = '';
  for (let i = 0; i < parts.length; i++) text += (i === 0 ? '' : '/') + parts[i];
  return text;
}

/**
 * @param {string[]} parts
 * @param {string} path
 */
function addParts(parts, path) {
  const given = stringSplit(path, '/');
  for (let i = 0; i < given.length; i++) {
    const part = given[i];
    if (part === '..') parts.length = parts.length > 0 ? parts.length - 1 : 0;
    else if (part !== '' && part !== '.') push(parts, part);
  }
}

/** @param {string} text */
function readQuery(text) {
  const query = {};
  const parts = stringSplit(text, '&');
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    const sign = stringIndexOf(part, '=');
    if (part !== '') {
      define(query, sign < 0 ? part : stringSlice(part, 0, sign), sign < 0 ? '' : stringSlice(part, sign + 1));
    }
  }
  return query;
}

/**
 * Returns a path with its query: how a page is named to a person.
 * @param {string} path
 * @param {any} query
 */
function urlOf(path, query) {
  const keys = enumerableKeys(query);
  let url = path;
  for (let i = 0; i < keys.length; i++) {
    url += (i === 0 ? '?' : '&') + keys[i] + '=' + query[keys[i]];
  }
  return url;
}
