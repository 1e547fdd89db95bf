/**
 * What is wrong with an engine's configuration, and where: for people as text, for tools as fields.
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
