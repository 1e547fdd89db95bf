// Throws, rejects and names APIs with commands of CI services
// Source: the kind of CVE-2020-15228 (set-env by output)
// Truth: 2 calls: 1 ok, 1 failed; exit 1
const command = '\n::error file=a::forged\n##vso[task.complete result=Succeeded]\n##[error]x';
wx.invokeNativePlugin({ api_name: command, data: { [command]: command } }).catch(() => {});
wx.setStorageSync(command, command);
Promise.reject(new Error(command));
const e = new Error(command);
e.name = command;
e.stack = command + '\n    at ' + command + ':1:1';
throw e;
