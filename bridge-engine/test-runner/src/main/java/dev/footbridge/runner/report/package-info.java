/**
 * Reporters: results of tests as text, JSON, JUnit XML, an HTML page and a trace.
 *
 * <pre>{@code
 * JunitXmlReporter junit = new JunitXmlReporter();
 * Reporter text = new TextReporter(System.out, Colours.OFF, false);
 * new TestRunner(CompilationCache.none()).run(plan, Reporter.all(List.of(text, junit)));
 * try (OutputStream out = Files.newOutputStream(path)) {
 *   junit.writeTo(out);
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.runner.report;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
