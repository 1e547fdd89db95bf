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
 * Compares a value with the example that the template gives for it.
 * @param {any} example
 * @param {any} value
 * @param {string} path
 * @returns {string} what is wrong, empty if nothing is
 */
function mismatch(example, value, path) {
  const wanted = typeName(example);
  const found = typeName(value);
  if (wanted !== found) return ` ${path} should be ${wanted} instead of ${found};`;
  if (wanted !== 'Object' && wanted !== 'Array') return '';
  let wrong = '';
  const keys = ownKeys(example);
  for (let i = 0; i < keys.length; i++) {
    const key = /** @type {string} */ (keys[i]);
    if (wanted === 'Object') {
      wrong += mismatch(example[key], value[key], `${path}.${key}`);
    } else if (key !== 'length') {
      wrong += mismatch(example[key], value[key], `${path}[${key}]`);
    }
  }
  return wrong;
}

/**
 * Checks a call's options against its API's template.
 * @param {string} name
 * @param {any} template
 * @param {any} options
 * @returns {Refusal | undefined}
 */
function checkParams(name, template, options) {
  if (template === null || paramsMode === 'off') return undefined;
  const wrong = mismatch(template, options, 'parameter');
  if (wrong === '') return undefined;
  const reason = `parameter error:${wrong}`;
  if (paramsMode === 'strict') return new Refusal(ERR_PARAMETER_ERROR, reason);
  host(OP_WARNING, 0, undefined, `wx.${name}: ${reason}`);
  return undefined;
}

/** @type {'strict' | 'warn' | 'off'} */
let paramsMode = 'strict';

/** @param {'strict' | 'warn' | 'off'} mode */
function setParamsMode(mode) {
  paramsMode = mode;
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
