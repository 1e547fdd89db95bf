/**
 * Calls, from acceptance to end: dispatch, deadlines, states, exactly one outcome. Internal to the
 * engine.
 */
@NullMarked
package dev.footbridge.engine.internal.call;

import org.jspecify.annotations.NullMarked;
