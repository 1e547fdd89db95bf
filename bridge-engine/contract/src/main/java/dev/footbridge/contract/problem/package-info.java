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
@NullMarked
package dev.footbridge.contract.problem;

import org.jspecify.annotations.NullMarked;
