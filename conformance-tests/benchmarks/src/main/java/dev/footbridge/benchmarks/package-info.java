/**
 * Measures the bridge beside the floor, which is the least that can be written by hand on the same
 * JavaScript engine, and beside its peers. {@code ./footbridge bench} runs it.
 */
@NullMarked
package dev.footbridge.benchmarks;

import org.jspecify.annotations.NullMarked;
