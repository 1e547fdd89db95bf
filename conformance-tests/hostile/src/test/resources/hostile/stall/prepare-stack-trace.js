// Does not return from Error.prepareStackTrace
Error.prepareStackTrace = () => { for (;;) {} };
throw new Error('x');
