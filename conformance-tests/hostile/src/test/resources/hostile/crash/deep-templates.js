// Compiles twenty thousand template literals in each other
const text = <<`${ * 20000>>1<<}` * 20000>>;
