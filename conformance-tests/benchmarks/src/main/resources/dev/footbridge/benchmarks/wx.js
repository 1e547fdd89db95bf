// The bridge's configured APIs.
var callSync = wx.echoSync;

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
