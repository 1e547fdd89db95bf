App({});
throw new Error('no beans');
