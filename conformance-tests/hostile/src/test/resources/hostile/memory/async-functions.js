// Starts asynchronous functions that wait for ever
const never = new Promise(() => {});
async function wait(x) { const list = new Array(100).fill(x); await never; return list; }
const all = [];
for (let i = 0; ; i++) all.push(wait(i));
