// The parameter templates of configured APIs, as far as programs ask for them. The engine compares
// calls with them (rules P1 to P3).

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
    templates = made; // once it is complete, since the stack may run out meanwhile
    templated.length = 0;
  }
  return templates.get(name);
}

/**
 * Whether a template has a parameter.
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
