// Turns a sparse array of the greatest length into text
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
const list = [];
list.length = 2 ** 32 - 1;
String(list);
list.toLocaleString();
