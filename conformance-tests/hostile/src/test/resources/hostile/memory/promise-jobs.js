// Queues more and more microtasks, each of which queues two
const more = () => { queueMicrotask(more); queueMicrotask(more); };
more();
