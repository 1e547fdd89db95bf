// Compiles an array literal of a million elements, and a class of many members
const list = [<<1, * 1000000>>];
const type = class { <<['x']() {} * 50000>> };
