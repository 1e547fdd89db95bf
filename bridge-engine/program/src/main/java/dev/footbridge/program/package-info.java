/**
 * Whole mini programs: a folder with {@code app.json}, run without a screen.
 *
 * <p>A program's logic layer (modules, {@code App}, pages, navigation) is JavaScript of the shim.
 * This package reads the folder, gives the logic layer its modules, and drives it for tests and
 * tools.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.program;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
