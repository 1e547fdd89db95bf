/**
 * Runs the JavaScript tests of mini programs: each {@code *.test.js} in a program of its own, in
 * virtual time, with Jasmine's {@code describe}, {@code it} and {@code expect}.
 *
 * <pre>{@code
 * TestPlan plan = TestPlan.in(Path.of("tests")).rounds(2).build();
 * TestRunResult result =
 *     new TestRunner(CompilationCache.none())
 *         .run(plan, new TextReporter(System.out, Colours.OFF, false));
 * if (result.isFailed()) { ... }
 * }</pre>
 *
 * <p>A {@link dev.footbridge.runner.Reporter} receives events while the tests run; results are
 * values. This module does not depend on the command line.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.runner;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
