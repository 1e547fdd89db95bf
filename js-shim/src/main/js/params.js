// The parameter template of a configured API (rules P1 to P3).

/**
 * Names a value's type as parameter errors do.
 * @param {unknown} value
 */
function typeName(value) {
  if (value === null) return 'Null';
  if (isArray(value)) return 'Array';
  switch (typeof value) {
    case 'string': return 'String';
    case 'number': return 'Number';
    case 'boolean': return 'Boolean';
    case 'undefined': return 'Undefined';
    case 'function': return 'Function';
    case 'bigint': return 'BigInt';
    case 'symbol': return 'Symbol';
    default: return 'Object';
  }
}

/**
 * Names the type of what is not sent: JSON leaves functions and symbols out, and what is inherited.
 * @param {unknown} given
 */
function typeNameOfUnsent(given) {
  return typeof given === 'function' || typeof given === 'symbol' ? typeName(given) : 'Undefined';
}

/**
 * Reads what the program gave, to name it in a message.
 * @param {any} given
 * @param {string} key
 */
function readGiven(given, key) {
  try {
    return given[key];
  } catch {
    return undefined; // what is sent has it, what was given does not, or no longer
  }
}

/**
 * Compares a value with the example that the template gives for it.
 * @param {any} example
 * @param {any} sent as JSON has it; undefined if JSON lacks it
 * @param {unknown} given what it was written from
 * @param {string} path
 * @returns {string} what is wrong, empty if nothing is
 */
function mismatch(example, sent, given, path) {
  const wanted = typeName(example);
  const found = sent === undefined ? typeNameOfUnsent(given) : typeName(sent);
  if (wanted !== found) return ` ${path} should be ${wanted} instead of ${found};`;
  if (wanted !== 'Object' && wanted !== 'Array') return '';
  let wrong = '';
  const keys = ownKeys(example);
  for (let i = 0; i < keys.length; i++) {
    const key = /** @type {string} */ (keys[i]);
    if (wanted === 'Object' || key !== 'length') {
      const inner = owns(sent, key) ? sent[key] : undefined;
      const isRead = typeof inner === 'object' || inner === undefined; // a leaf has its type
      const place = wanted === 'Object' ? `${path}.${key}` : `${path}[${key}]`;
      wrong += mismatch(example[key], inner, isRead ? readGiven(given, key) : undefined, place);
    }
  }
  return wrong;
}

/**
 * Says how what a call sends does not fit its API's template; empty if it does.
 * @param {any} template
 * @param {string} json
 * @param {object} options what the JSON was written from
 */
function misfitOf(template, json, options) {
  const sent = jsonParse(json);
  if (!isObject(sent)) return ''; // the host refuses what toJSON made of it
  const wrong = mismatch(template, sent, options, 'parameter');
  return wrong === '' ? '' : `parameter error:${wrong}`;
}

/**
 * The entries of the manifest that have a template, filled before the program runs.
 * @type {[string, boolean, any, unknown][]}
 */
const templated = [];
/** @type {SafeMap<string, any> | undefined} */
let templates;

/**
 * Returns the template of an API, or undefined; few programs ask for any.
 * @param {string} name
 */
function templateOf(name) {
  if (templates === undefined) {
    const made = safeMap();
    for (let i = 0; i < templated.length; i++) made.set(templated[i][0], templated[i][2]);
    templates = made; // when it is whole, for the stack may run out
    templated.length = 0;
  }
  return templates.get(name);
}

/**
 * Tells whether a template has a parameter.
 * @param {any} template
 * @param {string[]} path
 * @param {number} from where in the path its keys begin
 */
function hasParam(template, path, from) {
  let place = template;
  for (let i = from; i < path.length; i++) {
    if (typeof place !== 'object' || place === null || !owns(place, path[i])) return false;
    place = place[path[i]];
  }
  return true;
}
