// The bridge's one entry for all custom APIs.
function callSync(o) {
  return wx.invokeNativePlugin({ api_name: 'echoSync', sync: true, data: o });
}

function callAsync(o, done) {
  wx.invokeNativePlugin({ api_name: 'echo', data: o, success: done });
}

function callStates(onState, done) {
  wx.invokeNativePlugin({ api_name: 'states', progress: onState, success: done });
}

function finished() {
  wx.invokeNativePlugin({ api_name: 'finish', sync: true });
}
