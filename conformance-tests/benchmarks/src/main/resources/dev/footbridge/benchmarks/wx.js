// The bridge's configured APIs.
function callSync(o) {
  return wx.echoSync(o);
}

function callAsync(o, done) {
  o.success = done;
  wx.echo(o);
}

function callStates(onState, done) {
  wx.states({ progress: onState, success: done });
}

function finished() {
  wx.finish();
}
