// Never returns from the function that JSON.parse calls
JSON.parse('[1,2,3]', () => { for (;;) {} });
