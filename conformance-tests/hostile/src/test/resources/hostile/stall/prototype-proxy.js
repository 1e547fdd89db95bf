// Looks for a property through a Proxy as prototype that answers for ever
const object = Object.create(new Proxy({}, { has() { for (;;) {} }, get() { for (;;) {} } }));
'x' in object;
