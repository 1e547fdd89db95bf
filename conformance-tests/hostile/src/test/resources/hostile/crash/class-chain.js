// Makes an object of a class with twenty thousand parents
let type = class {};
for (let i = 0; i < 20000; i++) type = class extends type {};
try { new type(); } catch (e) {}
throw new (class extends type {})();
