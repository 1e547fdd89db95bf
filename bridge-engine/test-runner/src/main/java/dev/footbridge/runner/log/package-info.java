/** Logs: what one program did, kept for assertions. */
@NullMarked
package dev.footbridge.runner.log;

import org.jspecify.annotations.NullMarked;
