// Replaces the iterators that spreading and for-of of the host may use
// Source: attacks on sandboxes that run in the program's realm
const iterator = Object.getPrototypeOf([][Symbol.iterator]());
const next = iterator.next;
let spied = 0;
Array.prototype[Symbol.iterator] = function* () { spied++; };
iterator.next = function () { spied++; return Reflect.apply(next, this, []); };
wx.invokeNativePlugin({ api_name: 'echo', data: { a: [1, 2] } });
wx.invokeNativePlugin({ api_name: 'states', data: { count: 1 }, progress() {} });
setTimeout((a, b) => {}, 1, 1, 2);
if (spied) console.log('ESCAPED: ' + spied + ' steps');
