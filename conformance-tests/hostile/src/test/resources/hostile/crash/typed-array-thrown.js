// Throws a large typed array
// Source: the kind "thrown values" of the engine's own corpus
throw new Uint8Array(300 * 1024 * 1024);
