// Compiles an array literal of a million elements, and a class of many members
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
const list = [<<1, * 1000000>>];
const type = class { <<['x']() {} * 50000>> };
