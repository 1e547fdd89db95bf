/**
 * The conformance kit: what every runtime and every host must do, one case or more per rule. The
 * rules are in {@code docs/rules.md}.
 *
 * <p>Whoever writes a runtime or a host supplies a {@link
 * dev.footbridge.conformance.ConformanceHost} and runs the cases, by JUnit 5 for one:
 *
 * <pre>{@code
 * class MyRuntimeConformanceTest extends ConformanceTests {
 *   public ConformanceHost host() {
 *     return ConformanceHost.of(new MyRuntime());
 *   }
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.conformance;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
