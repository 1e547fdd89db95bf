// What the modules of the fixtures log with: in Node and in programs.
globalThis.log = (...values) => {
  const show = (value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'function') return `function ${value.name}`;
    if (value instanceof Error) return value.name;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  console.log(values.map(show).join(' '));
};

// Logs what a function throws.
globalThis.attempt = (f) => {
  try {
    log(f());
  } catch (e) {
    log(e);
  }
};
