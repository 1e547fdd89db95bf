// Calls a function that was bound a hundred thousand times
let f = () => 1;
for (let i = 0; i < 100000; i++) f = f.bind(null, i);
for (const use of [() => f(), () => new f(), () => f.name, () => ({}) instanceof f]) try { use(); } catch (e) {}
