// Sends parameters made of JSON.rawJSON, which is not checked as it is written
// Source: listeners that throw on odd values
const raw = JSON.rawJSON ? JSON.rawJSON('1e400') : 1;
wx.invokeNativePlugin({ api_name: 'echo', data: { raw, more: [raw] } });
console.log(raw, [raw]);
