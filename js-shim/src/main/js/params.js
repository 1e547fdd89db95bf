// The parameter templates of configured APIs, for wx.canIUse. The engine compares calls with them
// (rules P1 to P3).

/**
 * The entries of the manifest that have a template, filled before the program runs.
 * @type {ApiEntry[]}
 */
const templated = [];
/** @type {SafeMap<string, any> | undefined} */
let templates;

/**
 * Returns the template of an API, or undefined. The map is built on first use, since few programs
 * need it.
 * @param {string} name
 */
function templateOf(name) {
  if (templates === undefined) {
    const made = safeMap();
    for (let i = 0; i < templated.length; i++) made.set(templated[i].name, templated[i].params);
    templates = made; // only when complete, since the stack may overflow before
    templated.length = 0;
  }
  return templates.get(name);
}

/**
 * Returns whether a template has a parameter.
 * @param {any} template
 * @param {string[]} path
 * @param {number} from the index in the path where the keys begin
 */
function hasParam(template, path, from) {
  let place = template;
  for (let i = from; i < path.length; i++) {
    if (typeof place !== 'object' || place === null || !owns(place, path[i])) return false;
    if (isArray(place) && path[i] === 'length') return false;
    place = place[path[i]];
  }
  return true;
}
