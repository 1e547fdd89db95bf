// Throws a large typed array
// Source: the kind "thrown values" of the engine's own corpus
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
throw new Uint8Array(300 * 1024 * 1024);
