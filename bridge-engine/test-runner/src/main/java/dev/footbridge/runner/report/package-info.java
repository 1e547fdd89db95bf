/** Reporters: what came of tests as text, JSON, JUnit XML, an HTML page and a trace. */
@NullMarked
package dev.footbridge.runner.report;

import org.jspecify.annotations.NullMarked;
