/**
 * The conformance kit: tests that every runtime and every host must pass, at least one case per
 * rule. The rules are in {@code docs/rules.md}.
 *
 * <p>To test a runtime or a host, supply a {@link dev.footbridge.conformance.ConformanceHost} and
 * run the cases, for example with JUnit 5:
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
