// Declares functions with the names that the engine uses in the global scope
// Source: the kind "names on the global object" of the engine's own corpus (QuickJS)
// Truth: no calls; exit 1
var __footbridge_ring = () => {}, __footbridge_ran = () => {}, __footbridge_rejected = () => {}, _ran = () => {}, _rejected = () => {};
Promise.reject(new Error('lost?'));
throw new Error('lost?');
