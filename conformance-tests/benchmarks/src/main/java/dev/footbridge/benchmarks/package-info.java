/**
 * Compares the bridge with the floor, which is the smallest bridge that can be written by hand on
 * the same JavaScript engine, and with its peers.
 *
 * <pre>{@code
 * ./footbridge bench --short calls
 * }</pre>
 */
@NullMarked
package dev.footbridge.benchmarks;

import org.jspecify.annotations.NullMarked;
