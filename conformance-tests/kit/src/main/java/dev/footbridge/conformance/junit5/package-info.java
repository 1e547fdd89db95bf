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
@NullMarked
package dev.footbridge.conformance.junit5;

import org.jspecify.annotations.NullMarked;
