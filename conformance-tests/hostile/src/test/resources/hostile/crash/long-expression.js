// Compiles a sum of two hundred thousand terms, a tree that leans to one side
const sum = 0<< + 1 * 200000>>;
