// Calls events named like methods of Java and JavaScript objects
// Source: bridges that look methods up by the name that a page sent (CVE-2012-6636)
const names = ['getClass', 'toString', 'hashCode', 'notifyAll', 'finalize', 'onDestroy', 'onCreate', 'constructor', '__proto__',
  'hasOwnProperty', 'valueOf', 'prototype', 'java.lang.Runtime.exec', '../echo', 'echo\0', 'class', '<init>'];
for (const api_name of names) {
  wx.invokeNativePlugin({ api_name, data: {}, success: (r) => console.log('ESCAPED: ' + api_name + ' ' + JSON.stringify(r)) });
  try {
    const found = wx[api_name];
    if (found && found.getClass) console.log('ESCAPED: wx.' + api_name);
  } catch (e) {}
}
