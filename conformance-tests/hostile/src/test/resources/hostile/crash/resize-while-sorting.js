// Changes arrays and buffers while natives walk over them
// Source: the kind of use after free in QuickJS's and V8's array functions
const list = Array.from({ length: 1000 }, (_, i) => i);
list.sort((a, b) => { list.length = 0; list.push(...new Array(5000).fill(b)); return a - b; });
const buffer = new ArrayBuffer(1024, { maxByteLength: 4096 });
const bytes = new Uint8Array(buffer);
const shrink = { valueOf() { buffer.resize ? buffer.resize(1) : 0; return 1; } };
try { bytes.fill(shrink, 0, 1024); } catch (e) {}
try { bytes.subarray(0, 1000).set([shrink, shrink], 900); } catch (e) {}
try { bytes.sort(() => { buffer.resize(0); return 1; }); } catch (e) {}
try { list.splice(0, { valueOf() { list.length = 1; return 100; } }, 1, 2); } catch (e) {}
try { list.copyWithin(0, { valueOf() { list.length = 0; return 3; } }); } catch (e) {}
try { Array.prototype.concat.call(list, new Proxy([1, 2], { get: (t, k) => { list.length = 0; return t[k]; } })); } catch (e) {}
try { 'aXbXc'.replace(/X/g, () => { RegExp.prototype.flags; list.length = 9e6; return 'y'; }); } catch (e) {}
try { new Uint8Array(list).set(new Proxy([1], { get() { bytes.fill(0); return 1; } })); } catch (e) {}
