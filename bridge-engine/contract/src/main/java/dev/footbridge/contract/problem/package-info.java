/**
 * Problems of an engine's configuration, with their locations: as text for people, as fields for
 * tools.
 *
 * <pre>{@code
 * try {
 *   engine.build();
 * } catch (BridgeConfigurationException e) {
 *   e.problems().forEach(problem -> mark(problem.location(), problem.message()));
 * }
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.contract.problem;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
