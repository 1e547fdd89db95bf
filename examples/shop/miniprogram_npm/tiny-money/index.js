// As the developer tools build a package of npm: one CommonJS module.
'use strict';

/** Returns an amount of cents as text, such as 12.50. */
exports.format = function format(cents) {
  return (cents / 100).toFixed(2);
};

/** Returns the sum of what `cents` returns for each item. */
exports.sum = function sum(items, cents) {
  return items.reduce((total, item) => total + cents(item), 0);
};
