/**
 * Runs the conformance kit under JUnit 5.
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
package dev.footbridge.conformance.junit5;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
