// The forms in which a program uses the bridge. Until everything is restored, the program itself uses
// only syntax, and values that inherit nothing: what is reached then, the shim or a prelude has reached.

(() => {
  'use strict';
  const { apply, construct, defineProperty, setPrototypeOf } = Reflect;
  const {
    App, Date: ProgramDate, Function: ProgramFunction, clearInterval, clearTimeout, eval: evaluate, getApp,
    queueMicrotask, setInterval, setTimeout,
  } = globalThis;
  const { captureStackTrace } = Error;
  const { random } = Math;
  const { parse: parseDate, now, prototype: datePrototype } = Date;
  const timeOf = (of) => apply(getTime, of, []);
  const textOf = (of) => apply(dateText, of, []);
  const { getTime, toString: dateText } = datePrototype;
  const clockMillis = performance.now;
  const { then } = Promise.prototype;
  const NativeError = Error;
  const NativeTypeError = TypeError;
  const wxApis = { __proto__: null, ...wx };
  const out = { __proto__: null, ...console };
  const native = wx.invokeNativePlugin;

  const bare = (value) => setPrototypeOf(value, null) && value;
  const ownError = (error) => {
    for (const [key, value] of [['name', 'OwnError'], ['message', 'own'], ['stack', '']]) {
      defineProperty(error, key, { value, configurable: true });
    }
    return error;
  };
  const thrown = ownError(new Error('own'));
  const cycle = { __proto__: null };
  cycle.self = cycle;
  const unreadable = { __proto__: null, get n() { throw thrown; } };
  const map = new Map([['k', { __proto__: null, v: 1 }]]);
  const set = new Set([1, 'two']);
  map.toJSON = set.toJSON = undefined;
  const date = new Date(0);
  const kept = new Date(5);
  kept.toJSON = bare(() => 'kept');
  const bytes = new Uint8Array([102, 111, 111]);
  const { buffer } = bytes;
  bytes.toJSON = undefined;
  const pattern = /x(y)/gi;
  const symbol = Symbol('s');
  const big = 12345678901234567890n;
  const long = 'x'.repeat(80) + '\n' + 'y'.repeat(80);
  const list = [1, , "it's", [2]]; // eslint-disable-line no-sparse-arrays -- a hole
  const typedError = new NativeTypeError('boom');
  const causedError = ownError(new NativeError('outer', { cause: thrown }));

  /** Follows a promise with the native `then`, which reads no property of it but `constructor`. */
  const follow = (promise, keep) => {
    defineProperty(promise, 'constructor', { __proto__: null, value: undefined });
    apply(then, promise, [keep, keep]);
  };
  const attempt = (run, keep) => {
    try {
      keep(run());
    } catch (error) {
      keep(error);
    }
  };

  // Calls.

  const calls = [
    ['sync', { api_name: 'echoSync', sync: true, data: { __proto__: null, list: bare([1, { __proto__: null, a: 'b' }]) } }],
    ['sync, failing', { api_name: 'failsSync', sync: true }],
    ['sync, throwing', { api_name: 'throwsSync', sync: true }],
    ['sync, unknown', { api_name: 'unknown', sync: true }],
    ['sync, cyclic', { api_name: 'echoSync', sync: true, data: cycle }],
    ['sync, with a timeout', { api_name: 'echoSync', sync: true, timeout: 1000 }],
    ['sync, with a bad timeout', { api_name: 'echoSync', sync: true, timeout: -1 }],
    ['sync, with a Map', { api_name: 'echoSync', sync: true, data: map }],
  ];
  for (const [name, options] of calls) {
    setPrototypeOf(options, null);
    form('a native call: ' + name, (keep) => { keep(native(options)); });
  }

  const later = [
    ['echo', { api_name: 'echo', data: { __proto__: null, list: bare([1]) } }],
    ['nothing', { api_name: 'nothing' }],
    ['failing', { api_name: 'fails' }],
    ['failing with data', { api_name: 'failsWithData' }],
    ['failing with a message and a stack', { api_name: 'failsWithMessage' }],
    ['throwing', { api_name: 'throwsMessage' }],
    ['unknown', { api_name: 'unknown' }],
    ['without a name', {}],
    ['with an empty name', { api_name: '' }],
    ['cyclic', { api_name: 'echo', data: cycle }],
    ['unreadable', { api_name: 'echo', data: unreadable }],
    ['with a bad timeout', { api_name: 'echo', timeout: 'soon' }],
    ['with a timeout', { api_name: 'echo', timeout: 1000 }],
    ['with a Set in the data', { api_name: 'echo', data: { __proto__: null, list: bare([{ __proto__: null, set }]) } }],
    ['states', { api_name: 'states', data: { __proto__: null, count: 2 } }],
    ['restricted', { api_name: 'restricted' }],
  ];
  for (const [name, given] of later) {
    form('a native call with callbacks: ' + name, (keep) => {
      native({
        __proto__: null, ...given, progress: keep, success: keep, fail: keep, complete: bare(() => { keep('complete'); }),
      });
    });
    form('a native call with a promise: ' + name, (keep) => {
      follow(native({ __proto__: null, ...given, progress: keep }), keep);
    });
  }
  form('a native call with callbacks that are none', () => {
    native({ __proto__: null, api_name: 'states', data: { __proto__: null, count: 1 }, progress: 1, success: bare({}),
      complete: 'x' });
  });
  form('a native call whose callbacks throw', () => {
    const boom = bare(() => { throw thrown; });
    native({ __proto__: null, api_name: 'states', data: { __proto__: null, count: 1 }, progress: boom, success: boom,
      complete: boom });
  });
  form('a native call with unreadable options', (keep) => {
    native({ __proto__: null, get api_name() { throw thrown; }, fail: keep });
  });
  form('a native call with unreadable callbacks', (keep) => {
    native({ __proto__: null, api_name: 'echo', get success() { throw thrown; }, fail: keep });
  });
  for (const [name, given] of [['nothing', undefined], ['null', null], ['a string', 'x'], ['an array', bare([1])]]) {
    form('a native call with ' + name, (keep) => { follow(native(given), keep); });
    form('a configured call with ' + name, (keep) => { follow(wxApis.configured(given), keep); });
    form('a configured synchronous call with ' + name, (keep) => { keep(wxApis.configuredSync(given)); });
  }
  form('a configured call', (keep) => {
    wxApis.configured({ __proto__: null, name: 'n', success: keep, fail: keep, complete: keep });
  });
  form('a configured call that does not fit', (keep) => { wxApis.configured({ __proto__: null, age: 'old', fail: keep }); });
  form('a configured call of a cycle', (keep) => { wxApis.configured({ __proto__: null, cycle, fail: keep }); });
  form('a configured call without options', (keep) => { follow(wxApis.configured(bare({})), keep); });
  form('a configured call of a Map', (keep) => { follow(wxApis.configured(map), keep); });
  form('a configured synchronous call', (keep) => { keep(wxApis.configuredSync({ __proto__: null, name: 'n' })); });
  form('a configured synchronous call of a cycle', (keep) => { keep(wxApis.configuredSync(cycle)); });
  form('a configured synchronous call of nothing', (keep) => { keep(wxApis.configuredSync(bare({}))); });
  form('a rejection that nothing handles', () => { native({ __proto__: null, api_name: 'failsWithData' }); });

  // Built-ins.

  const values = [
    ['a string', 'v'], ['a number', 1.5], ['null', null], ['NaN', NaN], ['undefined', undefined],
    ['a Date', date], ['an object', { __proto__: null, a: bare([1, 2]) }],
    ['an object with a Date', { __proto__: null, at: kept, list: bare([undefined, NaN]) }], ['a Map', map],
    ['a function', () => 1], ['a symbol', symbol], ['a typed array', bytes], ['a cycle', cycle],
  ]; 
  for (const [name, data] of values) {
    form('storage of ' + name, (keep) => {
      attempt(() => wxApis.setStorageSync('sync', data), keep);
      attempt(() => wxApis.getStorageSync('sync'), keep);
      wxApis.setStorage({
        __proto__: null, key: 'k', data, fail: keep,
        success: bare(() => { wxApis.getStorage({ __proto__: null, key: 'k', success: keep, fail: keep }); }),
      });
    });
  }
  form('storage of what is missing', (keep) => {
    keep(wxApis.getStorageSync('missing'));
    attempt(() => wxApis.getStorageSync(), keep);
    follow(wxApis.getStorage({ __proto__: null, key: 'missing' }), keep);
  });
  form('storage without a key', (keep) => { follow(wxApis.getStorage(), keep); });
  form('storage of a text as options', (keep) => { follow(wxApis.setStorage('x'), keep); });
  form('storage information and removal', (keep) => {
    keep(wxApis.getStorageInfoSync());
    attempt(() => wxApis.removeStorageSync('sync'), keep);
    wxApis.getStorageInfo({ __proto__: null, success: keep });
    wxApis.clearStorage({ __proto__: null, complete: keep });
  });
  form('system information, also as a promise', (keep) => {
    keep(wxApis.getSystemInfoSync());
    keep(wxApis.getWindowInfo());
    keep(wxApis.getDeviceInfo());
    keep(wxApis.getAppBaseInfo());
    wxApis.getSystemInfo({ __proto__: null, success: keep });
    follow(wxApis.getSystemInfoAsync(), keep);
  });
  form('launch options', (keep) => {
    keep(wxApis.getLaunchOptionsSync());
    keep(wxApis.getEnterOptionsSync());
    keep(wxApis.env.USER_DATA_PATH);
  });
  const schemas = ['getStorage', 'getStorage.object.key', 'getStorage.success.data', 'getStorage.success', 'getStorage.x',
    'getStorage.return', 'getSystemInfoSync.return.safeArea.left', 'getSystemInfoSync.object', 'clearStorage.success.x',
    'configured', 'configured.object.name', 'configured.object.list.0', 'configured.object.deep.key',
    'configured.object.missing', 'configured.success', 'no', '', '.', 'console.log', 'restricted', 5];
  form('canIUse', (keep) => {
    for (let i = 0; i < schemas.length; i++) keep(wxApis.canIUse(schemas[i]));
    attempt(() => wxApis.canIUse(), keep);
  });
  form('base64', (keep) => {
    keep(wxApis.arrayBufferToBase64(buffer));
    keep(wxApis.arrayBufferToBase64(bytes));
    keep(wxApis.base64ToArrayBuffer('Zm9v\n Zm8='));
    attempt(() => wxApis.arrayBufferToBase64('x'), keep);
    attempt(() => wxApis.arrayBufferToBase64(), keep);
    attempt(() => wxApis.base64ToArrayBuffer('a?b='), keep);
    attempt(() => wxApis.base64ToArrayBuffer('a'), keep);
    attempt(() => wxApis.base64ToArrayBuffer(), keep);
  });
  form('a host event', (keep) => { // the test sends it after each form
    const listener = (data) => {
      keep(data);
      wxApis.offHostEvent('news', listener);
    };
    wxApis.onHostEvent('news', listener);
    wxApis.onHostEvent('news', listener);
    attempt(() => wxApis.onHostEvent('news', 'x'), keep);
  });
  form('a host event whose listener throws', () => {
    wxApis.onHostEvent('news', () => {
      wxApis.offHostEvent('news');
      throw thrown;
    });
  });
  form('error hooks', (keep) => {
    const hook = (message) => { keep(message); };
    wxApis.onError(hook);
    wxApis.onUnhandledRejection(hook);
    attempt(() => wxApis.onError(), keep);
    setTimeout(() => { throw thrown; }, 0);
    setTimeout(() => {
      wxApis.offError(hook);
      wxApis.offUnhandledRejection();
    }, 1);
  });
  form('an error hook that throws', () => {
    wxApis.onError(() => { throw thrown; });
    setTimeout(() => { throw 'text'; }, 0);
    setTimeout(() => { wxApis.offError(); }, 1);
  });
  form('a hook for rejections', (keep) => {
    wxApis.onUnhandledRejection((event) => { keep(event.reason); });
    native({ __proto__: null, api_name: 'failsWithData' });
    setTimeout(() => { wxApis.offUnhandledRejection(); }, 1);
  });

  // Errors that nothing catches.

  for (const [name, value] of [['an error', thrown], ['a text', 'text'], ['null', null], ['a number', 5],
    ['an object', { __proto__: null, code: 7 }], ['a symbol', symbol], ['an array', bare([1])]]) {
    form('throwing ' + name, () => { throw value; });
    form('throwing ' + name + ' in a timer', () => { setTimeout(() => { throw value; }, 0); });
    form('throwing ' + name + ' in a microtask', () => { queueMicrotask(() => { throw value; }); });
  }
  form('an endless recursion', () => {
    const deeper = () => deeper() + 1;
    setTimeout(deeper, 0);
  });

  // Timers.

  form('timers', (keep) => {
    setTimeout((a, b) => { keep(a + b); }, 2, 'a', 'b');
    setTimeout(() => { keep('now'); });
    setTimeout(() => { keep('text'); }, '1');
    clearTimeout(setTimeout(() => { keep('never'); }, 1));
    clearTimeout('' + setTimeout(() => { keep('never'); }, 1));
    clearTimeout();
    let runs = 0;
    const id = setInterval((by) => {
      runs += by;
      keep(runs);
      if (runs > 6) clearInterval(id);
    }, 1, 2);
    wxApis.nextTick(() => { keep('tick'); });
    queueMicrotask(() => { keep('microtask'); });
    for (let i = 0; i < 3; i++) attempt(i === 0 ? () => setTimeout('x') : i === 1 ? () => queueMicrotask() : () => wxApis.nextTick(1), keep);
  });

  // The console.

  class Thing { constructor() { this.n = 1; } }
  const shown = [
    ['texts', ['a', 'b\nc', long]], ['nothing', []], ['numbers', [1, -0, NaN, big]],
    ['others', [undefined, null, true, symbol]], ['placeholders', ['%s %d %i %f %o %O %j %c %% %x %', 'x', '1.5', 1.5, big, { __proto__: null, y: 1 }]],
    ['a function', [function named() {}]], ['a class', [Thing]], ['an instance', [new Thing()]],
    ['an object', [{ __proto__: null, a: 1, 'b-c': { __proto__: null, d: { __proto__: null, e: { __proto__: null, f: 1 } } } }]],
    ['a plain object', [{ a: 1, get b() { return 1; }, [symbol]: 2 }]], ['a list', [list]], ['a Map', [map]], ['a Set', [set]],
    ['a Date', [date, new Date(NaN)]], ['a RegExp', [pattern]], ['an error', [thrown, typedError]], ['a cause', [causedError]],
    ['a typed array', [bytes, new DataView(buffer)]], ['a cycle', [cycle]], ['unreadable', [unreadable]],
    ['many', [new Array(120).fill(7)]],
    ['a revoked proxy', [(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()]],
  ];
  for (const [name, args] of shown) {
    form('console.log of ' + name, () => { apply(out.log, undefined, args); });
  }
  form('other console methods', () => {
    out.info('a');
    out.warn('a');
    out.error('a');
    out.debug('a');
    out.dir(list);
    out.dir(list, { __proto__: null, depth: null });
    out.dir(list, { __proto__: null, depth: 1 });
    out.trace('a');
    out.assert(false, 'a', 1);
    out.assert(false);
    out.group('a');
    out.groupCollapsed();
    out.log('in\na group');
    out.groupEnd();
    out.groupEnd();
    out.groupEnd();
    out.count();
    out.count('label');
    out.countReset();
    out.countReset('label');
    out.time();
    out.timeLog('default', 'a');
    out.timeLog('none');
    out.timeEnd();
  });
  const rows = [{ __proto__: null, a: 1, b: 'x' }, { __proto__: null, b: 2 }, 5, bare([1, 2])];
  form('console.table', () => {
    out.table(rows);
    out.table(rows, ['a', 'zz']);
    out.table({ __proto__: null, x: { __proto__: null, y: 1 } });
    out.table(5);
    out.table(map);
  });

  // Globals.

  form('App and getApp', (keep) => {
    attempt(() => App(5), keep);
    attempt(() => App({ __proto__: null, onLaunch: keep, onShow: keep, onError: keep, n: 1 }), keep);
    keep(getApp());
    setTimeout(() => { throw thrown; }, 0);
    setTimeout(() => { wxApis.offError(); }, 1);
  });
  form('code from strings', (keep) => {
    attempt(() => evaluate('1'), keep);
    attempt(() => ProgramFunction('return 1'), keep);
    attempt(() => ProgramFunction(), keep);
    attempt(() => typeof ProgramFunction('return this')(), keep);
  });
  form('stacks', (keep) => {
    const target = { __proto__: null, name: 'N', message: 'm' };
    captureStackTrace(target);
    keep(typeof target.stack);
    keep(clockMillis() - now());
    keep(random() < 1);
  });

  // Dates of another clock and time zone than the machine's.

  form('dates', (keep) => {
    const present = new ProgramDate();
    keep(timeOf(present) - now());
    keep(textOf(present) === ProgramDate());
    keep(new ProgramDate(0));
    keep(new ProgramDate(date));
    keep(new ProgramDate(2024, 1));
    keep(new ProgramDate(24, 1, 29, 12, 30, 15, 500));
    keep(new ProgramDate('2024-05-01'));
    keep(new ProgramDate('2024-05-01T10:00'));
    keep(new ProgramDate('May 1, 2024 10:00'));
    keep(new ProgramDate(NaN));
    keep(new ProgramDate(undefined));
    keep(timeOf(construct(ProgramDate, [])) - now());
    keep(parseDate('2024-05-01T10:00:00'));
    keep(parseDate());
    keep(construct(ProgramDate, [5], ProgramDate));
  });
  const dateMethods = Object.getOwnPropertyNames(Date.prototype)
    .filter((name) => !name.startsWith('toLocale') && name !== 'constructor' && name !== 'toJSON')
    .map((name) => [name, datePrototype[name]]);
  for (const [name, method] of dateMethods) {
    form('Date.prototype.' + name, (keep) => {
      const local = new ProgramDate(2024, 4, 31, 12, 30);
      attempt(() => apply(method, local, []), keep);
      attempt(() => apply(method, local, [2025]), keep);
      attempt(() => apply(method, local, [24, 1, 2, 3, 4]), keep);
      attempt(() => apply(method, new ProgramDate(NaN), [1, 2]), keep);
      attempt(() => apply(method, undefined, [1]), keep);
      keep(local);
    });
  }
  if (typeof Intl === 'object') {
    const format = new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric' });
    const { get } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
    form('formats of dates', (keep) => {
      const text = apply(get, format, []);
      keep(text === apply(get, format, []));
      keep(text());
      keep(text(0));
    });
  }
})();
