/**
 * One call from acceptance to its end: dispatch, deadlines, states, exactly-once. Internal to the
 * engine.
 */
@NullMarked
package dev.footbridge.engine.internal.call;

import org.jspecify.annotations.NullMarked;
