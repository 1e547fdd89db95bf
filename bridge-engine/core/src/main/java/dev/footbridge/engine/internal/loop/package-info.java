/** Turns, timers and the count of a program's work. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.loop;

import org.jspecify.annotations.NullMarked;
