// The measured functions, the same for every side. In the language of the oldest engine.
var payload = null;

function setPayload(textLength) {
  payload = { name: 'kka', number: 42, flag: true };
  if (textLength > 0) payload.text = new Array(textLength + 1).join('x');
}

// Calls one after the other; each returns its result.
function syncCalls(count) {
  var sum = 0;
  for (var i = 0; i < count; i++) sum += callSync(payload).number;
  if (sum !== 42 * count) throw new Error('wrong answers: ' + sum);
  finished();
}

// Makes all calls at once.
function asyncCalls(count) {
  var open = count;
  function done(result) {
    if (result.number !== 42) throw new Error('wrong answer');
    if (--open === 0) finished();
  }
  for (var i = 0; i < count; i++) callAsync(payload, done);
}

// Makes each call when the previous one is answered.
function asyncOneByOne(count) {
  var open = count;
  function done(result) {
    if (result.number !== 42) throw new Error('wrong answer');
    if (--open === 0) finished();
    else callAsync(payload, done);
  }
  callAsync(payload, done);
}

// Makes calls that send ten states each, one after the other.
function stateCalls(count) {
  var open = count;
  var states = 0;
  function onState() {
    states++;
  }
  function done() {
    if (--open > 0) callStates(onState, done);
    else if (states !== 10 * count) throw new Error('wrong number of states: ' + states);
    else finished();
  }
  callStates(onState, done);
}
