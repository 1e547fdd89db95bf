// Parses JSON that is nested ten million levels deep
JSON.parse('['.repeat(1e7) + ']'.repeat(1e7));
