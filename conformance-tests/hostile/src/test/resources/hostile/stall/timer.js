// Does not return from a timer
setTimeout(() => { for (;;) {} }, 1);
