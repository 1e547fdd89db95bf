/**
 * The logic layer of whole programs: a script that runs behind the shim, and its Java side.
 *
 * <p>The engine knows nothing of pages. It passes messages between the script and a {@link
 * dev.footbridge.engine.logic.LogicLayer}, lets the script answer APIs, and runs the program's
 * modules when the layer asks for it. {@code bridge-engine-program} builds on this.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.logic;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
