// Starts threads and shares memory with them
// Source: the Worker of GraalJS's Node mode and of QuickJS's os module
for (const name of ['Worker', 'SharedWorker', 'MessageChannel', 'ServiceWorker', 'postMessage', 'importScripts']) {
  if (name in globalThis) console.log('ESCAPED: ' + name);
}
