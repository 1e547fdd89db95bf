/** Converts modules in JavaScript and TypeScript to functions, and finds what a module asks for. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.program.module;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
