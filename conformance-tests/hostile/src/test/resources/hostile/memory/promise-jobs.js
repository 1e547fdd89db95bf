// Queues more and more microtasks, each of which queues two
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
const more = () => { queueMicrotask(more); queueMicrotask(more); };
more();
