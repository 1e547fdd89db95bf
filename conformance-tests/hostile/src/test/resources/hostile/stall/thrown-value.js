// Throws a value that does not return when it is described
throw { get message() { for (;;) {} }, get stack() { for (;;) {} }, toString() { for (;;) {} }, get name() { for (;;) {} } };
