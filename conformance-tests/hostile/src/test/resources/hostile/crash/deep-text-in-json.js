// Parses JSON that is nested ten million levels deep
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
JSON.parse('['.repeat(1e7) + ']'.repeat(1e7));
