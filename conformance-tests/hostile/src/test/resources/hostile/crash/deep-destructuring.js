// Compiles a pattern that is nested fifty thousand levels deep
const <<[ * 50000>>a<<] * 50000>> = [];
