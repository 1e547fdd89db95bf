// Lets JSON.stringify walk an object that makes new parts as it is read
JSON.stringify({ length: 1 }, (key, value) => { for (;;) {} });
