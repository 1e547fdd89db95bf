/**
 * The command line.
 *
 * <pre>{@code
 * footbridge run examples/quickstart --timeout 10s --format json
 * }</pre>
 */
@NullMarked
package dev.footbridge.cli;

import org.jspecify.annotations.NullMarked;
