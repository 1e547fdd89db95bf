// Calls the functions of JavaScript shells that read files, run commands or end the process
// Source: the shells of GraalJS, Nashorn (-scripting), Rhino and SpiderMonkey
const names = ['load', 'loadWithNewGlobal', 'print', 'printErr', 'quit', 'exit', 'read', 'readbuffer',
  'readFully', 'readLine', 'readline', 'runCommand', 'spawn', 'system', '$EXEC', '$ENV', '$ARG', '$OPTIONS', 'gc'];
for (const name of names) {
  if (name in globalThis) {
    console.log('ESCAPED: ' + name);
    try { globalThis[name]('/etc/passwd'); } catch (e) {}
  }
}
