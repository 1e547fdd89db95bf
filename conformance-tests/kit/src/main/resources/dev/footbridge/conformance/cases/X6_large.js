/*
 * rule: X6
 * title: a text of sixteen million characters arrives complete
 * source: cordova-android 986, capacitor 5523 8532
 */
const text = 'ab€😀'.repeat(3355444);
check.ok(text.length >= 16 * 1024 * 1024, 'long enough');
const result = nativeSync('echoSync', { text });
check.ok(result.params.text === text, 'there and back');
check.done();
