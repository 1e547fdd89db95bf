// The JavaScript side of a bridge written by hand.
var pending = {};
var lastId = 0;

function callSync(o) {
  return JSON.parse(hostSync(JSON.stringify(o)));
}

function callAsync(o, done) {
  var id = ++lastId;
  pending[id] = { done: done };
  hostAsync(id, JSON.stringify(o));
}

function callStates(onState, done) {
  var id = ++lastId;
  pending[id] = { done: done, onState: onState };
  hostStates(id);
}

function deliver(id, json) {
  var call = pending[id];
  delete pending[id];
  call.done(JSON.parse(json));
}

function deliverState(id, json) {
  pending[id].onState(JSON.parse(json));
}
