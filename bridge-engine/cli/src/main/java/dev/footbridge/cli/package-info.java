/**
 * The command line.
 *
 * <pre>{@code
 * footbridge run examples/quickstart --timeout 10s --format json
 * }</pre>
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package dev.footbridge.cli;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
