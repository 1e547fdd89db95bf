// Parses JSON of nested objects with a function that is called for each
JSON.parse('{"a":'.repeat(200000) + '1' + '}'.repeat(200000), (key, value) => value);
