/*
 * rule: R5
 * title: a sync call returns failures too
 */
check.equal(nativeSync('failsSync'), { balance: 3, errMsg: 'invokeNativePlugin:fail no funds' });
check.equal(nativeSync('throwsSync').errMsg, 'invokeNativePlugin:fail the account is closed');
check.equal(nativeSync('unknownApi').errCode, 1001);
check.done();
