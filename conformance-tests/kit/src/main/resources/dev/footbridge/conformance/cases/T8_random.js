/*
 * rule: T8
 * title: with a seed Math random gives the same numbers each time
 * seed: 42
 */
const numbers = Array.from({ length: 10000 }, Math.random);
check.equal(numbers.slice(0, 3),
  [0.19226245292029043, 0.07223138646015692, 0.6959624109612975], 'the first three');
check.ok(numbers.every((number) => number >= 0 && number < 1), 'all are in range');
check.equal(new Set(numbers).size, numbers.length, 'all differ');
const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
check.ok(mean > 0.48 && mean < 0.52, `the mean is about a half: ${mean}`);
check.done();
