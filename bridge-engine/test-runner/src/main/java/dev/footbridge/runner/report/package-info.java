/** Reporters: what came of tests as text, JSON, JUnit XML, an HTML page and a trace. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.runner.report;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
