// Queues a microtask from every microtask, so that its turn never ends
const again = () => { Promise.resolve().then(again); };
again();
