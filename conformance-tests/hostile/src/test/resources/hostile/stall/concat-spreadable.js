// Concatenates an object that claims to be a long array
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
[].concat({ length: 2 ** 53 - 1, [Symbol.isConcatSpreadable]: true });
