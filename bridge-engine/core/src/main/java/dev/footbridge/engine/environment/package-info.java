/**
 * The time zone, the language and the random numbers of programs.
 *
 * <pre>{@code
 * ProgramEnvironment berlin =
 *     ProgramEnvironment.MACHINE.withTimeZone(ZoneId.of("Europe/Berlin")).withSeed(42);
 * BridgeEngine engine = BridgeEngine.builder().environment(berlin)...build();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.environment;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
