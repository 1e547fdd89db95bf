// The nearest of the names that there are, for errors about one that there is not.

/**
 * Returns the name that is most like another; undefined if none is.
 * @param {string} name
 * @param {string[]} names
 */
function nearest(name, names) {
  let best;
  let least = name.length / 2 + 1;
  for (let i = 0; i < names.length && i < 2000; i++) {
    const distance = distanceOf(name, names[i], least);
    if (distance < least) {
      least = distance;
      best = names[i];
    }
  }
  return best;
}

/**
 * Returns how many letters have to be put in, taken out or replaced to make one text of another.
 * @param {string} a
 * @param {string} b
 * @param {number} most from where the number does not matter
 */
function distanceOf(a, b, most) {
  if (a.length - b.length >= most || b.length - a.length >= most) return most;
  /** @type {number[]} */
  let row = [];
  for (let j = 0; j <= b.length; j++) push(row, j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      push(next, min(replaced, min(row[j] + 1, next[j - 1] + 1)));
    }
    row = next;
  }
  return row[b.length];
}
