// Does not return from Symbol.hasInstance
({}) instanceof { [Symbol.hasInstance]() { for (;;) {} } };
